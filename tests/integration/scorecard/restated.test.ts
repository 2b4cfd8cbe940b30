import { readFile } from 'node:fs/promises';

import { IndicatorSource } from '@heed/domain/plan/indicator-source';
import { receiveImport, showImport } from '@heed/services/scorecard/receive-import';
import { expectedFalseAlerts } from '@heed/trends/multiplicity/false-alert-budget';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  importPublication,
  openTestPartnership,
  readPublication,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

const VERSIONS = new URL('../../oracles/data/lait-vintages/versions.csv', import.meta.url);
/** Numbers of areas in the table, and the codes their figures are kept under. */
const AREAS: Record<string, { number: string; code: string }> = {
  Dudley: { number: '332', code: 'E08000027' },
  'West Midlands': { number: '984', code: 'E12000005' },
  England: { number: '970', code: 'E92000001' },
};
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
});

afterAll(() => partnership.close());

async function importFile(content: string, publishedOn: string): Promise<void> {
  const { ref } = await receiveImport(partnership.as('analyst'), {
    fileName: 'figures.csv',
    content: new TextEncoder().encode(content),
    publishedOn,
  });
  await partnership.drain();
  const { status, report } = await showImport(partnership.as('analyst'), { ref });
  expect({ status, report }).toMatchObject({ status: 'imported' });
}

describe('every restatement of the published table', () => {
  type Row = { release: string; series: string; years: string; area: string; value: string };
  let rows: Row[];

  beforeAll(async () => {
    const [, ...lines] = (await readFile(VERSIONS, 'utf8')).trim().split('\n');
    rows = lines.map((line) => {
      const [day = '', commit = '', series = '', years = '', area = '', value = '', version = ''] =
        line.split(',');
      return {
        release: `${day} ${version.padStart(2, '0')} ${commit}`,
        series,
        years,
        area,
        value,
      };
    });
  });

  /** The releases, oldest first; of two on one day the one with the later versions comes last. */
  function releases(): { day: string; commit: string }[] {
    const latest = new Map<string, string>();
    for (const { release } of rows) {
      const [day = '', version = '', commit = ''] = release.split(' ');
      const before = latest.get(`${day} ${commit}`) ?? '';
      if (version > before) latest.set(`${day} ${commit}`, version);
    }
    return [...latest]
      .map(([key, version]) => ({ day: key.slice(0, 10), commit: key.slice(11), version }))
      .sort((a, b) => `${a.day} ${a.version}`.localeCompare(`${b.day} ${b.version}`));
  }

  test(
    'is kept as a version, and the last one published stands',
    { timeout: 300_000 },
    async () => {
      const indicators = await partnership.inside((tx) => tx.indicator.findMany());
      const catalogue = new Map(
        indicators.flatMap(({ code, decimals, sources }) =>
          IndicatorSource.array()
            .parse(sources)
            .flatMap((source) =>
              source.layout === 'lait-long'
                ? [[source.match.short_desc ?? '', { code, decimals }] as const]
                : [],
            ),
        ),
      );
      const table = new Map<string, Row>();
      const expected = new Map<string, { versions: number; value: number | null }>();
      for (const { day, commit } of releases()) {
        for (const row of rows.filter(
          ({ release }) => release.startsWith(day) && release.endsWith(commit),
        )) {
          const { code, decimals } = catalogue.get(row.series) ?? { code: '', decimals: 0 };
          table.set(`${row.series} ${row.years} ${row.area}`, row);
          const value = row.value === '-' ? null : Number(Number(row.value).toFixed(decimals));
          const key = `${code} ${AREAS[row.area]?.code} ${row.years.slice(0, 4)}`;
          const before = expected.get(key);
          if (before?.value === value) continue;
          expected.set(key, { versions: (before?.versions ?? 0) + 1, value });
        }
        const body = [...table.values()].map(
          ({ series, years, area, value }) =>
            `${series},${years},${area},${value},${AREAS[area]?.number}`,
        );
        await importFile(['short_desc,years,area,value,la_number', ...body].join('\n'), day);
      }
      const stored = await partnership.inside((tx) =>
        tx.observation.findMany({ include: { indicator: { select: { code: true } } } }),
      );
      const kept = new Map<string, { versions: number; value: number | null }>();
      for (const one of stored.toSorted((a, b) => a.version - b.version)) {
        const key = `${one.indicator.code} ${one.areaCode}`;
        const year = one.raw === '' ? '' : String(one.periodEnd.getUTCFullYear());
        const before = kept.get(`${key} ${year}`);
        kept.set(`${key} ${year}`, { versions: (before?.versions ?? 0) + 1, value: one.value });
      }
      expect(Object.fromEntries([...kept].sort())).toEqual(
        Object.fromEntries([...expected].sort()),
      );
      const restated = [...kept.values()].filter(({ versions }) => versions > 1);
      expect(restated.length).toBeGreaterThan(40);
      expect(kept.get('CTX-02 E08000027 2016')).toEqual({ versions: 4, value: 289 });
    },
  );
});

test('the panel of these series tells of no more alerts than its budget of false ones', async () => {
  const { runs, confirmed } = await partnership.inside(async (tx) => ({
    runs: await tx.panelRun.count(),
    confirmed: await tx.alertTransition.count({ where: { kind: 'confirmed' } }),
  }));
  expect(runs).toBeGreaterThan(0);
  expect(confirmed).toBeLessThanOrEqual(expectedFalseAlerts({ runs }));
});

describe('a restatement that removes the ground of an alert', () => {
  const ALERT = 'measure:ABS-PA50';
  const alert = () =>
    partnership.inside((tx) =>
      tx.alert.findFirstOrThrow({
        where: { dedupeKey: ALERT },
        include: { transitions: { orderBy: { seq: 'asc' } } },
      }),
    );
  const sentences = async () => {
    const { facts } = await alert();
    return (facts as { sentences: string[] }).sentences.join(' ');
  };

  /** The absence figures of 2023/24 with another count of Dudley's children on plans who miss half of school. */
  async function importRestated(count: number, percent: string, publishedOn: string) {
    const files = await readPublication('2023-24');
    const file = files.find(({ fileName }) => fileName.startsWith('absence'));
    const text = new TextDecoder().decode(file?.content);
    const changed = text.replace(/(Dudley,E08000027,.*CPPO.*),27,19\.9/, `$1,${count},${percent}`);
    expect(changed).not.toBe(text);
    await importFile(changed, publishedOn);
  }

  test('is told by the alert itself, once', async () => {
    for (const folder of ['to-2022-23', '2023-24']) await importPublication(partnership, folder);
    expect(await sentences()).not.toContain('since revised');
    await importRestated(17, '12.5', '2025-06-01');
    expect(await sentences()).toContain(
      'This alert came from a figure since revised: 2023/24 was given as 19.9% and is now 12.5%. By the revised figure it would not have been raised.',
    );
    expect((await alert()).transitions.filter(({ kind }) => kind === 'revised')).toHaveLength(1);
  });

  test('is told anew by another revision, and no more once the figure is what it was', async () => {
    await importRestated(28, '20.6', '2025-06-02');
    expect(await sentences()).toContain(
      'is now 20.6%. By the revised figure it would have been raised too.',
    );
    await importPublicationAgain();
    expect(await sentences()).not.toContain('since revised');
  });

  async function importPublicationAgain() {
    const files = await readPublication('2023-24');
    const file = files.find(({ fileName }) => fileName.startsWith('absence'));
    await importFile(new TextDecoder().decode(file?.content), '2025-06-03');
  }
});
