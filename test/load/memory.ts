import { BenchCycle } from './bench-cycle.js';
import type { BenchOptions, BenchResult } from './bench-result.js';
import { startEngine } from './engine.js';
import { launchCycle } from './launch.js';
import { shippedProgramme } from './shipped-programme.js';
import { Stage } from './stage.js';
import { untilCount } from './watch.js';

const launchedAt = '2026-10-05T06:00:00.000Z';
const smallPart = 50;
const megabyte = 2 ** 20;

interface Peak { readonly seconds: number; readonly worker: number; readonly relay: number }

/** Peak memory of worker and relay (projector included) for a launch of n schools, beside one of n / 50, each on fresh processes. `ratio` is that of the peaks. */
export const benchMemory = async ({ n, floorN, say }: BenchOptions): Promise<BenchResult> => {
  const few = floorN ?? Math.max(1, Math.round(n / smallPart));
  const [small, large] = [await peakOfLaunch(few, say), await peakOfLaunch(n, say)];
  const [smallPeak, largePeak] = [small.worker + small.relay, large.worker + large.relay];
  return {
    bench: 'memory', n, seconds: large.seconds, rate: n / large.seconds, floorRate: few / small.seconds, ratio: largePeak / smallPeak,
    more: {
      floorN: few, workerMegabytes: large.worker / megabyte, relayMegabytes: large.relay / megabyte,
      floorWorkerMegabytes: small.worker / megabyte, floorRelayMegabytes: small.relay / megabyte,
    },
  };
};

const peakOfLaunch = async (n: number, say: (line: string) => void): Promise<Peak> => Stage.for(async (stage) => {
  const engine = await startEngine(stage, launchedAt, { projector: true });
  const cycle = new BenchCycle(engine, await shippedProgramme('smolensk'), 'memory', n);
  await cycle.confirm();
  const seconds = await launchCycle(engine, cycle);
  await untilCount('schools in the read models', n, async () => (
    await engine.db.query<{ count: number }>("SELECT count(*)::integer AS count FROM read.cases WHERE kind = 'school'")).rows[0]!.count);
  const [worker, relay] = [await engine.worker.peakBytes(), await engine.relay.peakBytes()];
  say(`${n} schools launched in ${seconds.toFixed(2)} s: worker ${Math.round(worker / megabyte)} MB, relay ${Math.round(relay / megabyte)} MB at most`);
  return { seconds, worker, relay };
});
