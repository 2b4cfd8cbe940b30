/**
 * Which file may import which. Rooms and floors are in ARCHITECTURE.md; `turbo boundaries` checks the same directions
 * by package, this checks them by file, and finds circles.
 */
const CORE = '^packages/(domain|trends|text|guard|charts)/src/';
const TEST = '\\.test(-support)?\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Files that import each other cannot be read, tested or moved one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere hides whatever is behind it from every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^\\$app/', '/build/handler\\.js$'] },
    },
    {
      name: 'domain-stands-alone',
      comment:
        'The rules are plain functions: schemas, canonical JSON and a hash are all they need.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: TEST },
      to: {
        pathNot: [
          '^packages/domain/src/',
          '/node_modules/zod/',
          '/node_modules/canonicalize/',
          '/node_modules/@noble/hashes/',
        ],
      },
    },
    {
      name: 'core-is-pure',
      comment:
        'No clock, no files, no network: the same input gives the same bytes, wherever it runs.',
      severity: 'error',
      from: { path: CORE, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-only-core',
      comment: 'Nothing below may know what is built on it.',
      severity: 'error',
      from: { path: CORE },
      to: { path: '^(packages/(?!domain/|trends/|text/|guard/|charts/)|apps/|workers/)' },
    },
    {
      name: 'io-knows-no-use-case',
      comment: 'Doors to the outside are used by use cases, not the other way round.',
      severity: 'error',
      from: { path: '^packages/(runtime|db|queue|mail|tabular|documents)/src/' },
      to: { path: '^(packages/(services|api|ui)/|apps/|workers/)' },
    },
    {
      name: 'pages-use-the-typed-door',
      comment:
        'A route asks the router through locals.api, so that permission, audit and row-level security hold.',
      severity: 'error',
      from: { path: '^apps/web/src/routes/' },
      to: { path: ['^packages/(db|queue|mail)/', '/@prisma/', '/node_modules/(pg|ioredis)/'] },
    },
    {
      name: 'nobody-imports-an-app',
      comment: 'Programs are started, not imported.',
      severity: 'error',
      from: { path: '^(packages|workers)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-app-imports-another',
      comment: 'Programs are started, not imported.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'database-client-has-one-home',
      comment: 'Only packages/db makes a client; use cases may name its types.',
      severity: 'error',
      from: { pathNot: '^packages/db/' },
      to: { path: '/generated/prisma/|/@prisma/client/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests-are-not-imported',
      comment: 'What a product file needs is no test.',
      severity: 'error',
      from: { pathNot: [TEST, '^tests/'] },
      to: { path: ['\\.test(-support)?\\.ts$', '^tests/'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '/generated/'] },
    exclude: { path: ['/\\.svelte-kit/', '^apps/web/build/', '/dist/', '\\.css$', '/\\$types$'] },
    extraExtensionsToScan: [],
    enhancedResolveOptions: {
      conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.svelte', '.js', '.mjs', '.json'],
    },
    tsConfig: { fileName: 'tsconfig.lint.json' },
  },
};
