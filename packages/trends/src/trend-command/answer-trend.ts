import { XMR_PRESETS } from '../xmr/presets.ts';
import { answerHeed } from './answer-heed.ts';
import type { ChartAnswer, XmrAnswer } from './answer-heed.ts';
import { answerPowerBi } from './answer-powerbi.ts';
import type { PowerBiAnswer } from './answer-powerbi.ts';
import { answerQicharts } from './answer-qicharts.ts';
import type { QichartsAnswer } from './answer-qicharts.ts';
import { TrendDocument } from './trend-document.ts';

export type TrendAnswer = XmrAnswer | ChartAnswer | QichartsAnswer | PowerBiAnswer;

/**
 * Answers `heed trend`: limits, signals and icons for each case of the document (see `TrendDocument`), in the words of
 * the tool its preset names. A document that does not fit is refused whole, with one readable line and exit code 2.
 */
export function answerTrend(document: unknown): {
  output?: { cases: TrendAnswer[] };
  errors: string[];
  exitCode: 0 | 2;
} {
  const parsed = TrendDocument.safeParse(document);
  if (parsed.success) return { output: { cases: answers(parsed.data) }, errors: [], exitCode: 0 };
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.') || 'document';
  const message = `trend: ${place}: ${issue?.message ?? 'not understood'}`;
  return { errors: [oneLine(message)], exitCode: 2 };
}

function answers(document: TrendDocument): TrendAnswer[] {
  switch (document.preset) {
    case 'mdc-2023':
    case 'safe':
    case 'sensitive':
    case 'ptd-0.2.2':
    case 'ptd-0.2.2+mdc-2023':
      return document.cases.map((one) => answerHeed(one, XMR_PRESETS[document.preset]));
    case 'qicharts2-0.8':
      return document.cases.map(answerQicharts);
    case 'powerbi-1.7':
      return document.cases.map(answerPowerBi);
    default:
      return document satisfies never;
  }
}

function oneLine(text: string): string {
  return [...text]
    .map((char) => (char < ' ' ? ' ' : char))
    .join('')
    .slice(0, 300);
}
