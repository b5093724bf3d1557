import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@uplift/domain/core/domain-error';
import { findProgramme, loadProgramme, programmeByName, programmeNames } from './programme-files.js';

describe('the programmes that come with the engine', () => {
  it('are found by name, each under its own', async () => {
    const names = await programmeNames();
    expect(names).toContain('smolensk');
    for (const name of names) {
      const parsed = await programmeByName(name);
      expect(parsed.valid ? parsed.document.programme : parsed.problems).toBe(name);
    }
  });

  it.each(['atlantis', '../smolensk', '', 'smolensk.yaml'])('do not include “%s”', async (name) => {
    const known = (await programmeNames()).join(', ');
    await expect(programmeByName(name)).rejects.toEqual(new DomainError('programme-unknown', { programme: name, known }));
    await expect(findProgramme(name)).rejects.toEqual(new DomainError('programme-unknown', { programme: name, known }));
  });
});

describe('a programme of one’s own', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'programmes-')); });
  afterEach(() => rm(folder, { recursive: true }));

  it('is read from its file, and what is wrong with it comes back', async () => {
    const file = join(folder, 'mine.yaml');
    await writeFile(file, 'programme: Mine\n');
    const [loaded, found, named] = [await loadProgramme(file), await findProgramme(file), await programmeByName('mine', folder)];
    expect(loaded.valid ? [] : loaded.problems.filter(({ path }) => path === 'programme').map(({ line, code }) => [line, code]))
      .toEqual([[1, 'invalid-format']]);
    expect([found, named]).toEqual([loaded, loaded]);
    await expect(loadProgramme(join(folder, 'none.yaml'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
