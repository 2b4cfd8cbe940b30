import type { Caller } from '@heed/api/root';
import type { Actor } from '@heed/domain/permissions';

declare global {
  namespace App {
    interface Error {
      /** Leads from what a person saw to the line in the log. `handleError` adds it. */
      reference?: string;
    }
    interface Locals {
      /** Who is signed in, with the roles held now. */
      actor: Actor | null;
      /** The router, called as that person. */
      api: Caller | null;
      requestId: string;
    }
  }
}
