import { jest } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchAttributes as knownToServers } from '@uplift/infra/temporal/search-attributes';
import { searchAttributes } from '@uplift/workflows/search-attributes';
import { workflowNames } from '@uplift/workflows/workflow-names';
import { workflowBundlePath } from './workflow-bundle.js';

jest.setTimeout(120_000);

describe('the bundle for the sandbox', () => {
  let folder: string;
  let code: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'uplift-bundle-'));
    code = await readFile(await workflowBundlePath(folder), 'utf8');
  });
  afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

  it('is small', () => {
    const withoutSourceMap = code.slice(0, code.lastIndexOf('//# sourceMappingURL='));
    expect(withoutSourceMap.length).toBeGreaterThan(10_000);
    expect(withoutSourceMap.length).toBeLessThan(700_000);
  });

  it('holds the workflows and the SDK they run on, and nothing of ours beside', () => {
    const modules = [...code.matchAll(/^\/\*\*\*\/ "(\.\/[^"]+)"/gm)].map(([, path]) => path!);
    const ours = modules.filter((path) => !path.startsWith('./node_modules/')).map((path) => path.split('/')[1]);
    expect(new Set(ours)).toStrictEqual(new Set(['workflows']));
    const packages = modules.filter((path) => path.startsWith('./node_modules/')).map((path) => /^\.\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)![1]);
    expect([...new Set(packages)].filter((name) => !name!.startsWith('@temporalio/')).sort()).toStrictEqual(['long', 'nexus-rpc']);
  });

  it('exports every workflow under the name that clients start', async () => {
    const { annualCycle, cohortCycle, digest } = workflowNames;
    const source = await readFile(join(import.meta.dirname, '../../workflows/registered.ts'), 'utf8');
    expect([...source.matchAll(/export \{ (\w+) \}/g)].map(([, name]) => name).sort()).toStrictEqual([annualCycle, cohortCycle, digest].sort());
  });

  it('is built once for the same sources', async () => {
    await workflowBundlePath(folder);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('sets the search attributes that servers are told of, with the same types', () => {
    const named = Object.fromEntries(searchAttributes.map(({ name, type }) => [name, type.toLowerCase().replace('_', '')]));
    expect(named).toStrictEqual(Object.fromEntries(Object.entries(knownToServers).map(([name, type]) => [name, type.toLowerCase()])));
  });
});
