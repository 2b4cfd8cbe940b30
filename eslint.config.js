import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** Code that runs outside Node's type stripping, or that a tool reads by its default export. */
const SCRIPTS = ['**/*.{js,mjs,cjs}'];
const TESTS = ['**/*.test.ts', 'tests/**/*.ts', 'packages/ui/src/{parity,kitchen-sink}/**'];

/** Where rows of JSON that we wrote ourselves come back from PostgreSQL with their type forgotten. */
const STORED_JSON = [
  'packages/db/src/migrate/introspecting-client.ts',
  'packages/services/src/reviews/show-reviews.ts',
  'packages/services/src/scorecard/read-import.ts',
  'packages/services/src/triangulation/{evaluate-theme,load-readings,show-matrix,show-theme}.ts',
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a name is found by search and renamed by tools.',
};
const noDoubleAssertion = {
  selector: 'TSAsExpression > TSAsExpression.expression > TSUnknownKeyword.typeAnnotation',
  message: 'Parse the value at the edge instead of asserting it through unknown.',
};

export default defineConfig(
  globalIgnores([
    '**/{build,dist,generated,.svelte-kit,.turbo}/**',
    '.heed/',
    'prisma/{demo,packs,migrations}/',
    'tests/oracles/data/',
    'packages/ui/src/parity/fixtures/',
  ]),

  {
    name: 'heed/every file',
    files: ['**/*.{js,mjs,cjs,ts,svelte}'],
    languageOptions: { globals: globals.node },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // `== null` is the one short way to say "null or undefined".
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 400],
      'no-console': 'error',
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Settings are read once, in packages/runtime/src/env.ts.',
        },
      ],
      'no-throw-literal': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },

  {
    name: 'heed/typescript',
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.base],
    rules: {
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'no-restricted-syntax': ['error', noDefaultExport, noDoubleAssertion],
      'no-unused-vars': 'off',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },

  {
    name: 'heed/typescript with types',
    files: ['{apps,packages}/*/src/**/*.ts', 'workers/src/**/*.ts', 'tests/**/*.ts'],
    languageOptions: {
      // One program over all rooms: a program for each costs four times as long.
      parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  {
    name: 'heed/svelte',
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [svelte.configs.recommended],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-at-html-tags': 'error',
      // Heed is served at the root of its host, so a path is already resolved.
      'svelte/no-navigation-without-resolve': 'off',
      // {' '} keeps a space that the formatter would otherwise lose.
      'svelte/no-useless-mustaches': 'off',
      'svelte/no-target-blank': 'error',
      'svelte/prefer-svelte-reactivity': 'error',
      'svelte/require-each-key': 'error',
      'svelte/valid-style-parse': 'error',
    },
  },
  {
    name: 'heed/the one component that writes markup: SVG made by packages/charts',
    files: ['packages/ui/src/Chart.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' },
  },

  {
    name: 'heed/settings are read here',
    files: [
      'packages/runtime/**',
      'apps/launcher/**',
      'apps/web/server.mjs',
      'tests/support/product.ts',
      '{,**/}*.config.{js,ts}',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    name: 'heed/programs that speak on the terminal',
    files: [
      'apps/launcher/**',
      'apps/*/bin/**',
      'packages/*/scripts/**',
      'tests/architecture/*.mjs',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'heed/stored JSON',
    files: STORED_JSON,
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    name: 'heed/declarations that a framework merges with its own',
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  {
    name: 'heed/tests and files that tools read',
    files: [...TESTS, ...SCRIPTS, '{,**/}*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
