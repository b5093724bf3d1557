import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** What a loader of the demo region gets to work with. */
export interface DemoContext {
  /** Of the running API, without a slash at its end. */
  readonly apiUrl: string;
  /** The environment the API runs in: `DATABASE_URL`, `UPLIFT_DATA_DIR` and so on. */
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress: (line: string) => void;
}

const DemoAccount = z.object({ login: z.string(), password: z.string(), name: z.string(), role: z.string() });
/** An account to sign in with; `role` in words for people. */
export type DemoAccount = z.infer<typeof DemoAccount>;

/** The default export of the demo's script. Called again when it was broken off, so a repeat must change nothing that is there. */
export type LoadDemo = (context: DemoContext) => Promise<{ readonly accounts: readonly DemoAccount[] }>;

const Record = z.discriminatedUnion('state', [
  z.object({ state: z.literal('wanted') }),
  z.object({ state: z.literal('loaded'), accounts: z.array(DemoAccount) }),
]);

export const demoFile = (dataDir: string): string => join(dataDir, 'demo.json');

const write = async (dataDir: string, record: z.infer<typeof Record>): Promise<void> => {
  const file = demoFile(dataDir);
  await mkdir(dataDir, { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
};

const read = async (dataDir: string): Promise<z.infer<typeof Record> | null> => {
  const text = await readFile(demoFile(dataDir), 'utf8').catch(() => null);
  return text === null ? null : Record.parse(JSON.parse(text));
};

/** Notes on a data directory still empty that the demo belongs into it, so that a load broken off is taken up again. */
export const wantDemo = (dataDir: string): Promise<void> => write(dataDir, { state: 'wanted' });

/** Loads the demo where it is wanted and not there yet. Answers its accounts; none where there is no demo. */
export const bringDemo = async (
  dataDir: string, script: string, context: DemoContext, announce: () => void,
): Promise<readonly DemoAccount[]> => {
  const record = await read(dataDir);
  if (record === null || !existsSync(script)) return [];
  if (record.state === 'loaded') return record.accounts;
  announce();
  const { default: load } = await import(pathToFileURL(script).href) as { default: LoadDemo };
  const { accounts } = await load(context);
  await write(dataDir, { state: 'loaded', accounts: [...accounts] });
  return accounts;
};
