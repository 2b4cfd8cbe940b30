import type { Step } from './action.ts';

/** Has copies of one form that arrive together wait for each other, so that the later ones find what the first stored. */
export async function lockSubmission({ tx, partnershipId }: Step, key: string): Promise<void> {
  await tx.$queryRaw`
    select pg_advisory_xact_lock(hashtextextended(${`${partnershipId}:submission:${key}`}, 7238118))::text`;
}
