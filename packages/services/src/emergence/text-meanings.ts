import type { Database, Transaction } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';
import { receiptOf } from '@heed/domain/receipt';
import { encodeAway, MeaningUnavailable } from '@heed/meaning/encode-away';
import { DIMENSIONS, MODEL } from '@heed/meaning/sentence-vector';
import type { Document } from '@heed/text/emergence/read-history';
import { documentsToCompare } from '@heed/text/emergence/span';
import type { Meanings } from '@heed/text/meaning/meaning';
import { splitSentences } from '@heed/text/words/split-words';

import { openStep, type Step } from '../action.ts';
import type { Owed } from '../effect.ts';
import { loadEvidenceTexts } from '../evidence/evidence-texts.ts';
import { documentsOf } from './documents-of.ts';

/** Gives one vector of bytes a sentence. Throws `MeaningUnavailable`. */
export type Encode = (sentences: readonly string[]) => Promise<Int8Array[]>;

/** What is encoded before it is kept: a crash loses no more than a minute's work. */
const TEXTS_AT_ONCE = 200;

const underWay = new Map<string, Promise<boolean>>();

/**
 * Encodes the texts that a look today compares and keeps their vectors, in short transactions of its own, since it may take
 * minutes. Says whether it could: false where the sentence model cannot be used. Jobs that come together share one run.
 */
export function keepMeanings(owed: Owed, encode: Encode = encodeAway): Promise<boolean> {
  const running = underWay.get(owed.partnershipId);
  if (running) return running;
  const run = keepAll(owed, encode).finally(() => underWay.delete(owed.partnershipId));
  underWay.set(owed.partnershipId, run);
  return run;
}

async function keepAll({ db, partnershipId, eventId, now }: Owed, encode: Encode) {
  const missing = await withPartnership(db, partnershipId, async (tx) => {
    const owedStill = await tx.outboxEvent.count({ where: { id: eventId, doneAt: null } });
    if (owedStill === 0) return [];
    const step = await openStep(tx, { partnershipId, actorId: null, now });
    const documents = documentsToCompare(documentsOf(await loadEvidenceTexts(step)), step.today);
    const kept = await keptHashes(tx);
    const texts = new Map(documents.map(({ text }) => [receiptOf(text), text]));
    return [...texts].filter(([hash]) => !kept.has(hash));
  });
  try {
    for (let from = 0; from < missing.length; from += TEXTS_AT_ONCE) {
      await keep({ db, partnershipId }, missing.slice(from, from + TEXTS_AT_ONCE), encode);
    }
    return true;
  } catch (error) {
    if (error instanceof MeaningUnavailable) return false;
    throw error;
  }
}

async function keep(
  { db, partnershipId }: { db: Database; partnershipId: string },
  texts: readonly (readonly [hash: string, text: string])[],
  encode: Encode,
): Promise<void> {
  const sentences = texts.map(([, text]) => splitSentences(text));
  const vectors = await encode(sentences.flat());
  let next = 0;
  const rows = texts.map(([textHash], at) => {
    const own = vectors.slice(next, (next += sentences[at]?.length ?? 0));
    return { partnershipId, textHash, model: MODEL, vectors: joined(own) };
  });
  await withPartnership(db, partnershipId, (tx) =>
    tx.textMeaning.createMany({ data: rows, skipDuplicates: true }),
  );
}

/**
 * What is kept of the sentences of those documents that a look today compares; `missing` of them came too late, and are
 * compared by words alone until the next look. What is kept of other texts, or by another model, is forgotten: it goes
 * when its text does.
 */
export async function loadMeanings(
  { tx, today }: Step,
  documents: readonly Document[],
): Promise<{ meanings: Meanings; missing: number }> {
  const texts = new Map(
    documentsToCompare(documents, today).map(({ text }) => [receiptOf(text), text]),
  );
  await tx.$executeRaw`
    delete from text_meaning where model <> ${MODEL} or text_hash <> all(${[...texts.keys()]})`;
  const rows = await tx.textMeaning.findMany({ select: { textHash: true, vectors: true } });
  const meanings = rows.flatMap(({ textHash, vectors }) =>
    splitSentences(texts.get(textHash) ?? '').map((sentence, at): [string, Int8Array] => [
      sentence,
      Int8Array.from(vectors.slice(at * DIMENSIONS, (at + 1) * DIMENSIONS)),
    ]),
  );
  return { meanings: new Map(meanings), missing: texts.size - rows.length };
}

async function keptHashes(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.textMeaning.findMany({
    where: { model: MODEL },
    select: { textHash: true },
  });
  return new Set(rows.map(({ textHash }) => textHash));
}

function joined(vectors: readonly Int8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Int8Array(vectors.length * DIMENSIONS);
  vectors.forEach((vector, at) => bytes.set(vector, at * DIMENSIONS));
  return new Uint8Array(bytes.buffer);
}
