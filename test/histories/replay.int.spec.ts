import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { buildWorkflowBundle, workflowBundlePath } from '@uplift/worker/workflow-bundle';
import { quietRuntime } from '../workflows/engine.fixture.js';
import { historiesFolder, readHistory } from './history-file.js';

jest.setTimeout(120_000);
quietRuntime();

const recorded = ['annual-cycle-closed', 'annual-cycle-completed', 'annual-cycle-continued', 'cohort-cycle-closed', 'cohort-cycle-completed',
  'cohort-cycle-continued', 'digest-completed'];

const replay = async (name: string, codePath: string): Promise<void> => {
  const { workflowId, history } = await readHistory(name);
  await Worker.runReplayHistory({ workflowBundle: { codePath } }, history, workflowId);
};

describe('recorded histories', () => {
  it('are all named here', async () => {
    expect((await readdir(historiesFolder())).filter((name) => name.endsWith('.json')).sort()).toStrictEqual(recorded.map((name) => `${name}.json`));
  });

  it.each(recorded)('%s goes on under the present workflows', async (name) => {
    await expect(replay(name, await workflowBundlePath())).resolves.toBeUndefined();
  });

  it('do not go on under workflows whose steps were reordered', async () => {
    const apart = await mkdtemp(join(tmpdir(), 'uplift-reordered-'));
    try {
      const codePath = join(apart, 'bundle.js');
      const { code } = await buildWorkflowBundle(join(historiesFolder(), 'reordered/registered.ts'));
      await writeFile(codePath, code);
      await expect(replay('cohort-cycle-completed', codePath)).rejects.toMatchObject({ name: 'DeterminismViolationError' });
    } finally {
      await rm(apart, { recursive: true, force: true });
    }
  });
});
