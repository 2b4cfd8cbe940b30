import { evidenceHref } from '#lib/evidence/evidence-href.ts';
import { apiOf } from './api.ts';

/** What a page about one thing of a record or threat says of it, with what people closed on it. Throws as the API does. */
export async function recordHead(locals: App.Locals, ref: string) {
  const api = apiOf(locals);
  const { title, closings } = ref.startsWith('ET-')
    ? await api.evidence.threat({ ref })
    : await api.evidence.learning({ ref });
  return { head: { ref, title, href: evidenceHref(ref) }, closings };
}
