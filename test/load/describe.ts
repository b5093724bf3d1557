import { cpus, totalmem } from 'node:os';
import type { BenchResult, Target } from './bench-result.js';

const number = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));

export const describeMachine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform} ${process.arch}`;

/** The figures in words, with what is wanted of them. */
export const describeResult = (result: BenchResult, { isReached, text }: Target): readonly string[] => {
  const { bench, n, seconds, rate, floorRate, ratio, p99Ms, more = {} } = result;
  return [
    `${bench}: ${number(n)} in ${seconds.toFixed(2)} s, ${number(rate)} a second; floor ${number(floorRate)} a second; ratio ${ratio.toFixed(2)}`,
    ...p99Ms === undefined ? [] : [`  99th percentile ${p99Ms.toFixed(1)} ms`],
    ...Object.entries(more).map(([name, value]) => `  ${name} ${number(value)}`),
    `  wanted: ${text} – ${isReached(result) ? 'reached' : 'missed'}`,
  ];
};
