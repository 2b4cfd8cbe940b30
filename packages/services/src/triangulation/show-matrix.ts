import type { ThemeAnswer } from '@heed/domain/triangulation/answer';

import { act, type Action } from '../action.ts';

export type MatrixCell = {
  stream: string;
  side: string;
  concern: number;
  assurance: number;
  origins: number;
  due: string | null;
};
export type MatrixRow = {
  code: string;
  name: string;
  standing: string;
  state: string;
  cells: MatrixCell[];
};

/** Streams × themes: every theme on which any stream has said anything, or is due to. */
export function showMatrix(action: Action): Promise<MatrixRow[]> {
  return act(action, 'triage.read', async ({ tx }) => {
    const themes = await tx.theme.findMany({ orderBy: { position: 'asc' } });
    const latest = await tx.themeEvaluation.findMany({
      distinct: ['themeCode'],
      orderBy: [{ themeCode: 'asc' }, { evaluatedAt: 'desc' }, { createdAt: 'desc' }],
      select: { themeCode: true, state: true, answer: true },
    });
    return themes.flatMap((theme): MatrixRow[] => {
      const evaluation = latest.find((one) => one.themeCode === theme.code);
      if (!evaluation) return [];
      const answer = evaluation.answer as unknown as ThemeAnswer;
      const cells = answer.streams.map((stream) => ({
        stream: stream.stream,
        side: stream.side,
        concern: stream.concern,
        assurance: stream.assurance,
        origins: stream.origins,
        due: stream.expected?.status ?? null,
      }));
      const spoken = cells.some(
        (cell) => cell.origins > 0 || (cell.due && cell.due !== 'returned'),
      );
      const { code, name, standing } = theme;
      return spoken ? [{ code, name, standing, state: evaluation.state, cells }] : [];
    });
  });
}
