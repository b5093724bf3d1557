import { p99Of, timed, type BenchOptions, type BenchResult } from './bench-result.js';
import { servedCycle } from './served-cycle.js';
import { Stage } from './stage.js';
import { historyCycle } from './year-history.js';

const requests = 500;

/** The status of a cycle of n schools, asked by a signed-in coordinator over HTTP. The floor is a plain count over the same cases. */
export const benchStatus = async ({ n, say }: BenchOptions): Promise<BenchResult> => Stage.for(async (stage) => {
  const { pool, get } = await servedCycle(stage, { n, say });
  const ask = (): Promise<unknown> => get(`/cycles/${historyCycle}`);
  const { cases } = await ask() as { cases: unknown };
  say(`cases: ${JSON.stringify(cases).slice(0, 200)}`);
  const [times, floors]: [number[], number[]] = [[], []];
  for (let request = 0; request < requests; request += 1) {
    times.push(await timed(ask));
    floors.push(await timed(() => pool.query('SELECT kind, stage, status, count(*) FROM read.cases WHERE cycle = $1 GROUP BY kind, stage, status', [historyCycle])));
  }
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0) / 1000;
  const [seconds, floorSeconds] = [sum(times), sum(floors)];
  return { bench: 'status', n, seconds, rate: requests / seconds, floorRate: requests / floorSeconds, ratio: floorSeconds / seconds, p99Ms: p99Of(times) };
});
