import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '@uplift/infra/config/project-root';

interface Probe { readonly path: string; readonly code: string; readonly rules: readonly string[] }

const boundary = '@nx/enforce-module-boundaries';
const imports = '@typescript-eslint/no-restricted-imports';

const uses = (path: string, from: string, rules: readonly string[]): Probe =>
  ({ path, code: `import { thing } from '${from}';\nexport const kept = thing;\n`, rules });
const knows = (path: string, from: string, rules: readonly string[]): Probe =>
  ({ path, code: `import type { Thing } from '${from}';\nexport type Kept = Thing;\n`, rules });
const says = (path: string, code: string, rules: readonly string[]): Probe => ({ path, code: `${code}\n`, rules });

const domain = 'domain/probe.ts';
const workflows = 'workflows/probe.ts';
const activities = 'activities/probe.ts';
const infra = 'infra/probe.ts';
const cli = 'apps/cli/probe.ts';
const rehearsal = 'apps/rehearsal/probe.ts';

const forbidden: readonly Probe[] = [
  uses(domain, '@uplift/infra/event-store/event-store', [boundary]),
  knows(domain, '@uplift/infra/event-store/event-store', [boundary]),
  uses(domain, '@uplift/activities/create-activities', [boundary]),
  uses(domain, '@uplift/api/main', [boundary]),
  uses(domain, 'pg', [boundary]),
  uses(domain, '@temporalio/workflow', [boundary]),
  uses(domain, 'node:fs', [imports]),
  uses(domain, 'fs/promises', [imports]),
  uses(domain, '../infra/event-store/event-store.js', [boundary]),
  says(domain, 'export const at = Date.now();', ['no-restricted-properties']),
  says(domain, 'export const at = new Date();', ['no-restricted-syntax']),
  says(domain, 'export const at = Date();', ['no-restricted-syntax']),
  says(domain, "import { Temporal } from 'temporal-polyfill';\nexport const at = Temporal.Now.instant();", ['no-restricted-syntax']),
  says(domain, 'export const dice = Math.random();', ['no-restricted-properties']),
  says(domain, 'export const home = process.env.HOME;', ['no-restricted-globals']),
  says(domain, "console.log('here');\nexport {};", ['no-restricted-globals']),
  says(domain, 'export const later = setTimeout(() => undefined, 1);', ['no-restricted-globals']),
  knows(domain, 'node:buffer', [imports]),
  uses(infra, '@uplift/activities/create-activities', [boundary]),
  uses(infra, '@uplift/workflows/ids', [boundary]),
  uses(infra, '@uplift/api/main', [boundary]),
  uses(infra, '@nestjs/common', [boundary]),
  uses(activities, '@uplift/workflows/ids', [boundary]),
  uses(activities, '@uplift/worker/main', [boundary]),
  uses(workflows, '@uplift/infra/event-store/event-store', [boundary, imports]),
  knows(workflows, '@uplift/infra/event-store/event-store', [boundary, imports]),
  uses(workflows, '@uplift/activities/create-activities', [imports]),
  says(workflows, "export { thing } from '@uplift/activities/create-activities';", [imports]),
  says(workflows, "export const thing = () => import('@uplift/activities/create-activities');", ['no-restricted-syntax']),
  uses(workflows, '../activities/create-activities.js', [boundary]),
  uses(workflows, 'node:crypto', [imports]),
  uses(workflows, 'zod', [boundary, imports]),
  uses(workflows, '@temporalio/client', [boundary, imports]),
  uses(workflows, '@uplift/relay/main', [boundary]),
  uses('apps/api/probe.ts', '@uplift/relay/main', [boundary]),
  uses('apps/worker/probe.ts', '@uplift/api/main', [boundary]),
  uses('apps/relay/probe.ts', '@uplift/worker/main', [boundary]),
  uses(cli, '@uplift/worker/main', [boundary]),
  uses(cli, '@uplift/api/main', [imports]),
  uses(rehearsal, '@uplift/cli/main', [boundary]),
  uses('domain/probe.spec.ts', '@uplift/infra/event-store/event-store', [boundary]),
  says(infra, 'const work = async (): Promise<void> => undefined;\nwork();\nexport {};', ['@typescript-eslint/no-floating-promises']),
  says(infra, 'const work = async (): Promise<void> => undefined;\n[1].forEach(work);\nexport {};', ['@typescript-eslint/no-misused-promises']),
  says(infra, '/* eslint-disable eqeqeq */\nexport const one = 1;', ['Unused eslint-disable directive (no problems were reported from \'eqeqeq\').']),
];

const allowed: readonly Probe[] = [
  uses(domain, 'zod', []),
  uses(domain, 'temporal-polyfill', []),
  uses(domain, 'rrule-temporal', []),
  says(domain, "export const at = new Date('2026-11-13T00:00:00.000Z').toISOString();", []),
  says('domain/probe.spec.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\nexport const at = Date.now();", []),
  uses(infra, '@uplift/domain/core/instant', []),
  uses(infra, 'node:fs', []),
  uses(activities, '@uplift/domain/core/instant', []),
  uses(activities, '@uplift/infra/event-store/event-store', []),
  uses(workflows, '@uplift/domain/core/instant', []),
  uses(workflows, '@temporalio/workflow', []),
  knows(workflows, '@uplift/activities/create-activities', []),
  uses('apps/worker/probe.ts', '@uplift/workflows/ids', []),
  uses('apps/api/probe.ts', '@uplift/infra/event-store/event-store', []),
  knows(cli, '@uplift/api/main', []),
  uses(rehearsal, '@uplift/api/main', []),
  uses(rehearsal, '@uplift/worker/main', []),
  uses(rehearsal, '@uplift/relay/main', []),
  uses('test/probe.ts', '@uplift/api/main', []),
  uses('test/probe.ts', '@uplift/infra/event-store/event-store', []),
];

const lint = (probes: readonly Probe[]): readonly (readonly string[])[] => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(projectRoot(), 'test/boundaries/lint-probes.mjs')], {
    cwd: projectRoot(), input: JSON.stringify(probes), encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(`linting failed: ${stderr}`);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as string[][];
};

const shown = ({ path, code }: Probe): string => `${path}: ${code.split('\n')[0] ?? ''}`;

describe('the boundaries between the layers', () => {
  const found = new Map<Probe, readonly string[]>();
  beforeAll(() => {
    const probes = [...forbidden, ...allowed];
    lint(probes).forEach((rules, index) => found.set(probes[index]!, [...new Set(rules)].sort()));
  }, 180_000);

  it.each(forbidden.map((probe) => [shown(probe), probe] as const))('forbid %s', (_, probe) => {
    expect(found.get(probe)).toStrictEqual([...probe.rules].sort());
  });

  it.each(allowed.map((probe) => [shown(probe), probe] as const))('allow %s', (_, probe) => {
    expect(found.get(probe)).toStrictEqual([]);
  });
});
