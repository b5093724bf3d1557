import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cli } from '../cli.js';
import { dayFrom } from './day-option.js';
import { grantFrom } from './people/grant-option.js';
import { attachmentsFrom } from './task/attachments.js';
import { remarksFrom } from './task/remarks.js';

describe('options', () => {
  it('take a day as either language writes it', () => {
    expect([dayFrom('2026-11-13'), dayFrom('13.11.2026'), dayFrom('1.9.2026')]).toStrictEqual(['2026-11-13', '2026-11-13', '2026-09-01']);
    for (const wrong of ['31.02.2026', '2026-13-01', 'tomorrow']) expect(() => dayFrom(wrong)).toThrow('is no date');
  });

  it('take a role with its place', () => {
    expect(grantFrom('school-team@school:vyazma-1')).toStrictEqual({ role: 'school-team', scope: { kind: 'school', id: 'vyazma-1' } });
    for (const wrong of ['curator', 'king@region:x', 'curator@planet:x']) expect(() => grantFrom(wrong)).toThrow('a role and its place are needed');
  });

  it('take a remark with or without its place', () => {
    expect(remarksFrom(['year-plan: no seal: see page 2', 'Отлично: но поздно', 'no place'])).toStrictEqual([
      { place: 'year-plan', text: 'no seal: see page 2' }, { place: '', text: 'Отлично: но поздно' }, { place: '', text: 'no place' }]);
  });

  describe('for documents', () => {
    let cwd: string;
    beforeAll(async () => {
      cwd = await mkdtemp(join(tmpdir(), 'uplift-files-'));
      await writeFile(join(cwd, 'план.pdf'), 'abc');
      await writeFile(join(cwd, 'empty.pdf'), '');
    });
    afterAll(() => rm(cwd, { recursive: true, force: true }));
    const from = (...given: string[]) => attachmentsFrom({ terminal: { cwd } } as Cli, given);

    it('know a file by the hash of its content', async () => {
      expect(await from('year-plan=план.pdf')).toStrictEqual([{
        kind: 'year-plan', name: 'план.pdf', bytes: 3, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' }]);
    });

    it.each([['plan.pdf', 'write the kind of document and its file'], ['plan=none.pdf', 'cannot be read (ENOENT)'], ['plan=empty.pdf', 'is empty']])(
      'refuse %s', async (given, message) => { await expect(from(given)).rejects.toThrow(message); });
  });
});
