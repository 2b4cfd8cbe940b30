import type { ThemeAnswer } from '@heed/domain/triangulation/answer';

import { act, type Action } from '../action.ts';
import { standingOverrides } from '../triage/standing-overrides.ts';

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
  /** What people hold instead. */
  heldState: string | null;
  cells: MatrixCell[];
};

/** Streams × themes: every theme on which any stream has said anything, or is due to. */
export function showMatrix(action: Action): Promise<MatrixRow[]> {
  return act(action, 'triage.read', async ({ tx, today }) => {
    const themes = await tx.theme.findMany({
      where: { retiredOn: null },
      orderBy: { position: 'asc' },
    });
    const latest = await tx.themeEvaluation.findMany({
      distinct: ['themeCode'],
      orderBy: [{ themeCode: 'asc' }, { evaluatedAt: 'desc' }, { createdAt: 'desc' }],
      select: { themeCode: true, state: true, answer: true },
    });
    const overrides = await standingOverrides({ tx, today });
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
      const heldState = overrides.get(code)?.state ?? null;
      return spoken || heldState
        ? [{ code, name, standing, state: evaluation.state, heldState, cells }]
        : [];
    });
  });
}
