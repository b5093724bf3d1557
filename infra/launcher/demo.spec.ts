import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringDemo, demoFile, wantDemo, type DemoAccount } from './demo.js';

describe('the demo region', () => {
  let dataDir: string;
  let script: string;
  let announced: number;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'uplift-demo-'));
    announced = 0;
    script = join(dataDir, 'load-demo.mjs');
    await writeFile(script, `import { appendFileSync, readFileSync } from 'node:fs';
      export default async ({ env, onProgress }) => {
        appendFileSync(env.JOURNAL, 'load ');
        if (readFileSync(env.JOURNAL, 'utf8') === 'load ') throw new Error('the database went away');
        onProgress('schools');
        return { accounts: [{ login: 'a', password: 'b', name: 'c', role: 'd' }] };
      };`);
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  const journal = () => join(dataDir, 'journal');
  const bring = (): Promise<readonly DemoAccount[]> => bringDemo(dataDir, script, {
    apiUrl: 'http://127.0.0.1:1', env: { JOURNAL: journal() }, onProgress: () => undefined }, () => { announced += 1; });

  it('is loaded only where it is wanted', async () => {
    expect(await bring()).toStrictEqual([]);
    expect(announced).toBe(0);
  });

  it('broken off, is taken up again by the next start, and then never more', async () => {
    await wantDemo(dataDir);
    await expect(bring()).rejects.toThrow('the database went away');
    const accounts = [{ login: 'a', password: 'b', name: 'c', role: 'd' }];
    expect(await bring()).toStrictEqual(accounts);
    expect(await bring()).toStrictEqual(accounts);
    expect(await readFile(journal(), 'utf8')).toBe('load load ');
    expect((await stat(demoFile(dataDir))).mode & 0o777).toBe(0o600);
  });
});
