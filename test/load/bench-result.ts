/** What a benchmark found. Rates are units a second; `ratio` is ours to the floor's, both measured in the same run. */
export interface BenchResult {
  readonly bench: string;
  readonly n: number;
  readonly seconds: number;
  readonly rate: number;
  readonly floorRate: number;
  readonly ratio: number;
  readonly p99Ms?: number;
  /** Further figures of this benchmark, by name: plain numbers. */
  readonly more?: Readonly<Record<string, number>>;
}

/** What is wanted of a figure. */
export interface Target { readonly isReached: (result: BenchResult) => boolean; readonly text: string }

/** How a benchmark is told what to do, and where it says how far it is. */
export interface BenchOptions {
  readonly n: number;
  /** The floor may run fewer and be scaled; `null` for a tenth of n. */
  readonly floorN: number | null;
  readonly say: (line: string) => void;
}

export const p99Of = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
export const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds that the work took. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
/** Seconds that the work took. */
export const secondsOf = async (work: () => Promise<unknown>): Promise<number> => await timed(work) / 1000;
