/**
 * Checks who imports whom, by the rules of `.dependency-cruiser.cjs`. Fails on any violation, and also when it saw too
 * few files: a checker that cannot read the sources finds nothing wrong with them either.
 */
import path from 'node:path';

import { cruise, format } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const ROOMS = ['packages', 'workers', 'apps', 'tests'];
const LEAST = { '.ts': 100, '.svelte': 20 };

process.chdir(path.resolve(import.meta.dirname, '../..'));

const { options, ...ruleSet } = await extractDepcruiseConfig(
  path.resolve('.dependency-cruiser.cjs'),
);
const { output } = await cruise(
  ROOMS,
  { ...options, ruleSet, validate: true },
  options.enhancedResolveOptions,
  { tsConfig: extractTsConfig(options.tsConfig.fileName) },
);
const report = await format(output, { outputType: 'err' });
console.log(report.output);
process.exitCode = report.exitCode;

for (const [extension, least] of Object.entries(LEAST)) {
  const seen = output.modules.filter(
    ({ source, dependencies }) => source.endsWith(extension) && dependencies.length > 0,
  ).length;
  if (seen > least) continue;
  console.error(
    `Only ${seen} ${extension} files with imports were seen; more than ${least} exist.`,
  );
  process.exitCode = 1;
}
