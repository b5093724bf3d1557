import { benchAppend } from './append.js';
import { benchDeadlines } from './deadlines.js';
import { benchImport } from './import.js';
import { benchLaunch } from './launch.js';
import { benchMemory } from './memory.js';
import { benchRead } from './read.js';
import { benchRebuild } from './rebuild.js';
import { benchReplay } from './replay.js';
import { benchStatus } from './status.js';
import { benchSteps } from './steps.js';
import { benchWorkplace } from './workplace.js';
import type { BenchOptions, BenchResult, Target } from './bench-result.js';

interface Benchmark { readonly run: (options: BenchOptions) => Promise<BenchResult>; readonly usualN: number; readonly target: Target }

const timesTheFloor = (least: number): Target => ({ isReached: ({ ratio }) => ratio >= least, text: `at least ${least} times the floor` });

/** Every benchmark with the size its target is meant for. */
export const benchmarks = {
  launch: { run: benchLaunch, usualN: 10_000, target: timesTheFloor(50) },
  steps: { run: benchSteps, usualN: 10_000, target: timesTheFloor(20) },
  deadlines: { run: benchDeadlines, usualN: 10_000, target: timesTheFloor(40) },
  append: { run: benchAppend, usualN: 6_000, target: {
    isReached: ({ ratio, more }) => ratio >= 0.75 && (more?.ratio16 ?? 0) >= 0.65, text: 'at least 0.75 of a plain insert with one writer, 0.65 with 16' } },
  read: { run: benchRead, usualN: 100_000, target: { isReached: ({ ratio }) => ratio >= 0.6, text: 'at least 0.6 of a plain SELECT' } },
  rebuild: { run: benchRebuild, usualN: 100_000, target: { isReached: ({ rate }) => rate >= 30_000, text: 'at least 30,000 events a second' } },
  status: { run: benchStatus, usualN: 10_000, target: { isReached: ({ p99Ms = Infinity }) => p99Ms < 100, text: '99th percentile under 100 ms' } },
  replay: { run: benchReplay, usualN: 1_000_000, target: { isReached: ({ p99Ms = Infinity }) => p99Ms < 50, text: '99th percentile under 50 ms' } },
  import: { run: benchImport, usualN: 10_000, target: {
    isReached: ({ seconds, more }) => seconds < 10 && (more?.peakMegabytes ?? Infinity) < 300, text: 'under 10 s and 300 MB' } },
  workplace: { run: benchWorkplace, usualN: 10_000, target: {
    isReached: ({ p99Ms = Infinity, more }) => p99Ms < 1_500 && (more?.firstLoadMs ?? Infinity) < 2_000 && (more?.frameP99Ms ?? Infinity) < 50,
    text: 'the board opens under 1.5 s, the first load under 2 s on slow 4G, 99 of 100 frames under 50 ms' } },
  memory: { run: benchMemory, usualN: 50_000, target: { isReached: ({ ratio }) => ratio <= 1.25, text: 'peak flat: at most a quarter more than for a fiftieth of the schools' } },
} as const satisfies Readonly<Record<string, Benchmark>>;

export type BenchName = keyof typeof benchmarks;
