import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { serverPrograms, type ServerKind } from './server-programs.js';

const downloaded = async (folder: string, kind: ServerKind): Promise<string | null> => {
  const prefix = `${serverPrograms[kind].program}-sdk-typescript`;
  const name = (await readdir(folder).catch(() => [])).find((file) => file.startsWith(prefix) && !file.includes('.downloading'));
  return name === undefined ? null : join(folder, name);
};

/** The last resort: the SDK fetches the program itself, keeps it in `folder`, and starts it once to do so. */
export const downloadServer = async (folder: string, kind: ServerKind): Promise<string> => {
  const earlier = await downloaded(folder, kind);
  if (earlier !== null) return earlier;
  await mkdir(folder, { recursive: true });
  const server = { executable: { type: 'cached-download', downloadDir: folder } } as const;
  const environment = kind === 'dev'
    ? await TestWorkflowEnvironment.createLocal({ server })
    : await TestWorkflowEnvironment.createTimeSkipping({ server });
  await environment.teardown();
  const path = await downloaded(folder, kind);
  if (path === null) throw new Error(`the SDK's download left no ${serverPrograms[kind].program} in ${folder}`);
  return path;
};
