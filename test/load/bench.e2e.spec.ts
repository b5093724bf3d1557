import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { projectRoot } from '@uplift/infra/config/project-root';
import { browserOnPath } from '../browser/find-browser.fixture.js';

jest.setTimeout(300_000);

const program = join(projectRoot(), 'test/dist/load/main.js');

const bench = (...args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> => new Promise((resolve, reject) => {
  // Benchmarks fork their processes from what was built: npm test builds first.
  if (!existsSync(program)) throw new Error(`${program} is missing: npm run build`);
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); });
  child.once('error', reject);
  child.once('close', (code) => { resolve({ code, out, err }); });
});

type Figures = Readonly<Record<string, number>> & { readonly bench: string };

/** Every benchmark at a size that says nothing about speed: what it counts must be right, and its one line must hold what is promised. */
const small: readonly (readonly [name: string, n: number, args: readonly string[], more: readonly string[]])[] = [
  ['launch', 7, ['--floor-n', '2'], ['floorN']],
  ['steps', 7, ['--floor-n', '2'], ['floorN', 'p99Ms']],
  ['deadlines', 7, ['--floor-n', '2'], ['floorN', 'p99Ms', 'storedSeconds']],
  ['append', 30, [], ['p99Ms', 'rate16', 'floorRate16', 'ratio16', 'p99Ms16']],
  ['read', 50, [], ['p99Ms']],
  ['replay', 1_500, [], ['p99Ms', 'schools']],
  ['status', 7, [], ['p99Ms']],
  // Without a browser there is nothing to measure; where builds are checked there must be one.
  ...browserOnPath() === null && process.env['CI'] !== 'true' ? [] : [['workplace', 7, [], ['p99Ms', 'tableMs', 'frameMs', 'frameP99Ms', 'searchP99Ms', 'firstLoadMs', 'firstLoadKilobytes']] as const],
  ['import', 30, [], ['peakMegabytes', 'fileMegabytes']],
  ['memory', 7, ['--floor-n', '2'], ['floorN', 'workerMegabytes', 'relayMegabytes', 'floorWorkerMegabytes', 'floorRelayMegabytes']],
];

const figuresOf = (out: string): Figures => JSON.parse(out.trimEnd().split('\n').at(-1)!) as Figures;

describe('a benchmark', () => {
  it.each(small)('%s answers one line of figures', async (name, n, args, more) => {
    const { code, out, err } = await bench(name, '--n', String(n), ...args, '--json');
    expect({ code, err: code === 0 ? '' : err }).toStrictEqual({ code: 0, err: '' });
    const { bench: named, n: counted, ...figures } = figuresOf(out);
    expect([named, counted]).toStrictEqual([name, n]);
    expect(Object.keys(figures).sort()).toStrictEqual(['seconds', 'rate', 'floorRate', 'ratio', ...more].sort());
    expect(Object.values(figures).filter((value) => !Number.isFinite(value) || value <= 0)).toStrictEqual([]);
  });

  it('rebuild counts every event of the log', async () => {
    const { code, out, err } = await bench('rebuild', '--n', '45', '--json');
    expect({ code, err: code === 0 ? '' : err }).toStrictEqual({ code: 0, err: '' });
    const { bench: named, n, rate, seconds, floorRate, ratio } = figuresOf(out);
    expect(named).toBe('rebuild');
    expect(n).toBeGreaterThanOrEqual(45);
    expect(rate).toBeCloseTo(n! / seconds!, 6);
    expect(ratio).toBeCloseTo(rate! / floorRate!, 6);
  });

  it('refuses what it does not know with its usage', async () => {
    const { code, out, err } = await bench('nonsense');
    expect([code, out]).toStrictEqual([1, '']);
    expect(err).toContain('npm run bench -- launch|steps|');
  });
});
