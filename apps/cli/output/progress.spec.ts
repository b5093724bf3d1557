import { CliError } from '../cli-error.js';
import type { Cli } from '../cli.js';
import type { Terminal } from '../terminal.js';
import { progressOf } from './progress.js';
import { inSteps } from './steps.js';

const cliOn = (screen: { readonly isTTY?: boolean; readonly columns?: number }) => {
  const written: string[] = [];
  const stderr = { ...screen, write: (text: string) => { written.push(text); return true; }, on: () => undefined, once: () => undefined, removeListener: () => undefined };
  const cli = { language: 'en', terminal: { stderr } as unknown as Terminal, say: ({ en }: { en: string }) => en, note: ({ en }: { en: string }) => { written.push(`${en}\n`); } } as unknown as Cli;
  return { cli, written: () => written.join('') };
};
const label = { ru: 'Открыто', en: 'Open' };

describe('progress', () => {
  it('is a line now and then where there is no screen', () => {
    const { cli, written } = cliOn({});
    const progress = progressOf(cli, label);
    for (let done = 0; done <= 200; done += 5) progress.show(done, 200);
    progress.end();
    expect(written().split('\n')).toStrictEqual([...Array.from({ length: 11 }, (_, tenth) => `Open: ${tenth * 20} of 200`), '']);
  });

  it('is a bar on a screen', () => {
    const { cli, written } = cliOn({ isTTY: true, columns: 80 });
    const progress = progressOf(cli, label);
    progress.show(0, 10);
    progress.show(10, 10);
    progress.end();
    expect(written()).toContain(`Open ${'█'.repeat(30)} 10/10`);
  });

  it('is lines again where the screen has no width', () => {
    const { cli, written } = cliOn({ isTTY: true, columns: 0 });
    progressOf(cli, label).show(1, 1);
    expect(written()).toBe('Open: 1 of 1\n');
  });
});

describe('steps', () => {
  it('tell which is under way, stop at the first that fails, and throw its very error', async () => {
    const { cli, written } = cliOn({});
    const failure = new CliError(1, { ru: 'Отказ', en: 'Refusal' });
    const after: string[] = [];
    await expect(inSteps(cli, [
      { title: { ru: 'Раз', en: 'One' }, work: async (say) => { say({ ru: 'три строки', en: 'three lines' }); } },
      { title: { ru: 'Два', en: 'Two' }, work: () => Promise.reject(failure) },
      { title: { ru: 'Три', en: 'Three' }, work: async () => { after.push('ran'); } },
    ])).rejects.toBe(failure);
    const plain = written().replace(/\u001b\[[0-9;?]*[a-zA-Z]/g, '');
    expect(plain.split('\n').map((line) => line.replace(/^\S+ /, '')).filter((line) => line !== '')).toStrictEqual(['One', 'three lines', 'One', 'Two', 'Two [FAILED: Refusal]']);
    expect(after).toStrictEqual([]);
  });
});
