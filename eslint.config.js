import { builtinModules } from 'node:module';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

// Without a project graph the boundary rule skips itself with a warning, so it is made before anything is linted.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: true });

const nodeBuiltins = `^(node:|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$)`;
const exactly = (packages) => packages.flatMap((name) => [name, `${name}/*`]);

const dependencyConstraints = [
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: ['layer:domain'], allowedExternalImports: exactly(['zod', 'temporal-polyfill', 'rrule-temporal']) },
  { sourceTag: 'layer:infra', onlyDependOnLibsWithTags: ['layer:domain', 'layer:infra'] },
  { sourceTag: 'layer:activities', onlyDependOnLibsWithTags: ['layer:domain', 'layer:infra', 'layer:activities'] },
  { sourceTag: 'layer:workflows', onlyDependOnLibsWithTags: ['layer:domain', 'layer:activities', 'layer:workflows'],
    allowedExternalImports: exactly(['@temporalio/workflow', '@temporalio/common', '@temporalio/interceptors-opentelemetry', 'temporal-polyfill']) },
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: ['layer:domain', 'layer:infra', 'layer:activities', 'layer:workflows', 'layer:app'] },
  { sourceTag: 'layer:test', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'app:rehearsal', notDependOnLibsWithTags: ['app:cli', 'app:web'] },
  { sourceTag: 'app:cli', notDependOnLibsWithTags: ['app:rehearsal', 'app:relay', 'app:worker', 'app:web'] },
  ...['api', 'worker', 'relay', 'web'].map((app) => ({ sourceTag: `app:${app}`, notDependOnLibsWithTags: ['layer:app'] })),
];
const inTests = dependencyConstraints.map(({ allowedExternalImports: _, ...constraint }) => constraint);

const boundaries = (depConstraints, banTransitiveDependencies) => ['error', {
  allow: [], checkDynamicDependenciesExceptions: ['.*'], enforceBuildableLibDependency: true, banTransitiveDependencies, depConstraints }];

const clocks = [
  ['Date', 'now'], ['Math', 'random'], ['performance', 'now'],
].map(([object, property]) => ({ object, property, message: 'Time and chance are inputs: they arrive in the command.' }));
const clockSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an input: the domain reads no clock.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Time is an input: the domain reads no clock.' },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: 'Time is an input: the domain reads no clock.' },
];
const noEnvironment = ['process', 'console', 'globalThis', 'performance', 'fetch', 'crypto', 'setTimeout', 'setInterval', 'setImmediate', 'Buffer']
  .map((name) => ({ name, message: 'This layer is pure: no I/O, no environment.' }));
const noDynamicImport = { selector: 'ImportExpression', message: 'A workflow is one bundle: import statically.' };

const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.contract.ts', '**/*.fixture.ts'];

export default tseslint.config(
  { ignores: ['**/dist', '**/coverage', '**/node_modules', '.nx', '.uplift', '**/*.config.js', 'apps/web/**/generated'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(dependencyConstraints, true),
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    },
  },
  {
    files: [...specs, 'test/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': boundaries(inTests, false) },
  },
  {
    files: ['domain/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-properties': ['error', ...clocks],
      'no-restricted-syntax': ['error', ...clockSyntax],
      'no-restricted-globals': ['error', ...noEnvironment],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: nodeBuiltins, message: 'The domain knows no machine.' }] }],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-syntax': ['error', noDynamicImport],
      'no-restricted-globals': ['error', ...noEnvironment.filter(({ name }) => ['process', 'performance', 'fetch', 'crypto', 'Buffer'].includes(name))],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [
        { regex: nodeBuiltins, message: 'The workflow sandbox has no Node.' },
        { group: ['@uplift/infra', '@uplift/infra/**'], message: 'Workflows reach the world only through activities.' },
        { group: ['@uplift/activities', '@uplift/activities/**'], allowTypeImports: true, message: 'Workflows know only the types of activities.' },
        { group: ['zod', 'zod/**', '@temporalio/client', '@temporalio/worker'], message: 'This does not belong into the sandbox bundle.' },
      ] }],
    },
  },
  {
    files: ['apps/cli/**/*.ts'],
    ignores: specs,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [
        { group: ['@uplift/api', '@uplift/api/**'], allowTypeImports: true, message: 'The CLI talks to the API over HTTP and shares only its types.' }] }],
    },
  },
  {
    files: ['**/*.mjs'],
    rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'no-var': 'error', 'prefer-const': 'error', 'max-lines': ['error', { max: 400 }] },
  },
);
