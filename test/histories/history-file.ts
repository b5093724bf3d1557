import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import proto from '@temporalio/proto';
import { projectRoot } from '@uplift/infra/config/project-root';

const { History } = proto.temporal.api.history.v1;
type History = proto.temporal.api.history.v1.IHistory;

export const historiesFolder = (): string => join(projectRoot(), 'test/histories');
const pathOf = (name: string): string => join(historiesFolder(), `${name}.json`);

export interface RecordedHistory { readonly workflowId: string; readonly history: History }

export const writeHistory = async (name: string, { workflowId, history }: RecordedHistory): Promise<void> => {
  const plain = History.toObject(History.fromObject(history), { enums: String, longs: String, bytes: String });
  await writeFile(pathOf(name), `${JSON.stringify({ workflowId, history: plain }, null, 1)}\n`);
};

export const readHistory = async (name: string): Promise<RecordedHistory> => {
  const { workflowId, history } = JSON.parse(await readFile(pathOf(name), 'utf8')) as { workflowId: string; history: Record<string, unknown> };
  return { workflowId, history: History.fromObject(history) };
};
