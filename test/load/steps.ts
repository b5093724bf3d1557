import type { CaseContext } from '@uplift/domain/case/context';
import type { SubmitStep } from '@uplift/domain/case/commands';
import { caseIdOf } from '@uplift/domain/case/stream';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { caseAggregate } from '@uplift/infra/command/aggregates';
import { CommandBatcher } from '@uplift/infra/command/command-batcher';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import { BenchCycle, year } from './bench-cycle.js';
import { benchProgramme } from './bench-programme.js';
import { p99Of, type BenchOptions, type BenchResult } from './bench-result.js';
import { startEngine, type Engine } from './engine.js';
import { withBareTemporal } from './floor/bare-temporal.js';
import { launchCycle, warmUp } from './launch.js';
import { inChanceOrder } from './chance-order.js';
import { Stage } from './stage.js';
import { eventCounter, untilCohorts, untilCount } from './watch.js';

const launchedAt = '2026-10-05T06:00:00.000Z';
/** People who hand in at the same time, each waiting for an answer before the next school's turn comes. */
const peopleAtOnce = 100;

/** One submission by each of n schools, in no order, until each school's next step is open and waited for. `p99Ms`: a submission's answer. */
export const benchSteps = async ({ n, floorN, say }: BenchOptions): Promise<BenchResult> => {
  const floor = await withBareTemporal({ n: floorN ?? Math.ceil(n / 10), say }, (bare) => bare.step());
  return Stage.for(async (stage) => {
    const engine = await startEngine(stage, launchedAt, { projector: false });
    await warmUp(engine, benchProgramme(), n);
    const cycle = new BenchCycle(engine, benchProgramme(), 'steps', n);
    await cycle.confirm();
    say(`launched ${n} schools in ${(await launchCycle(engine, cycle)).toFixed(2)} s`);
    const opened = eventCounter(engine, 'StepOpened', 'plan', await engine.store.head());
    const start = performance.now();
    const times = await submitAll(engine, cycle);
    say(`all have handed in after ${((performance.now() - start) / 1000).toFixed(2)} s`);
    // Counting new rows disturbs least; asking the workflows before they are done would slow them down.
    await untilCount('next steps open', n, opened);
    await untilCohorts(engine, cycle, (one) => one.status === 'open' && one.version >= versionAfterTheStep && one.nextInstant !== null);
    const seconds = (performance.now() - start) / 1000;
    return { bench: 'steps', n, seconds, rate: n / seconds, floorRate: floor.rate, ratio: n / seconds / floor.rate, p99Ms: p99Of(times), more: { floorN: floor.n } };
  });
};

/** CaseOpened, StepOpened, StepSubmitted, StepCompleted, StepOpened. */
const versionAfterTheStep = 5;

const submitAll = async (engine: Engine, cycle: BenchCycle): Promise<readonly number[]> => {
  const { document } = cycle;
  const context = await new CaseContexts(engine.store, engineCodec).contextFor({ programme: { id: document.programme, edition: document.edition }, year }, 'school');
  const batcher = new CommandBatcher(engine.handler);
  const waiting = [...inChanceOrder(cycle.schools)];
  const times: number[] = [];
  await Promise.all(Array.from({ length: peopleAtOnce }, async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const start = performance.now();
      stateOrThrow(await batcher.handle(caseAggregate, submission(engine, cycle.cycle, next.school, context)));
      times.push(performance.now() - start);
    }
  }));
  return times;
};

const submission = (engine: Engine, cycle: string, school: string, context: CaseContext) => {
  const id = deterministicId('bench', cycle, school);
  const command: SubmitStep = {
    type: 'SubmitStep', case: caseIdOf(cycle, { kind: 'school', id: school }), step: 'survey', note: '', attachments: [], as: ['school-team'],
    actor: { kind: 'person', id: `p-${school}` }, now: engine.now(),
  };
  return { command, context, id, correlationId: id, expectedVersion: null };
};
