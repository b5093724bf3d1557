import { smallProgramme } from '@uplift/domain/testing/small-programme';
import { quietRuntime, TestEngine } from '../workflows/engine.fixture.js';
import { writeHistory } from './history-file.js';

/**
 * Records the histories that every later release must be able to replay: `node test/dist/histories/record-histories.js`.
 * A recorded history is kept as it is; a change of the workflows is made with `patched`, and recorded beside the old ones.
 */
const cycle = 'small-2026';
const file = { kind: 'programme', name: 'programme.pdf', sha256: 'a'.repeat(64), bytes: 10 };
const school = (name: string) => `${cycle}.school.${name}`;

const record = async (engine: TestEngine, workflowId: string, name: string): Promise<void> => {
  const history = await engine.env.client.workflow.getHandle(workflowId).fetchHistory();
  await writeHistory(name, { workflowId, history });
  console.log(`${name}: ${history.events?.length ?? 0} events`);
};

/** Reminders, a submission, a return, an approval, escalations. */
const liveThroughAutumn = async (engine: TestEngine): Promise<void> => {
  await engine.launch(smallProgramme(), cycle, '2026/27', ['vyazma/one', 'vyazma/two', 'yelnya/three']);
  await engine.passTo('2026-11-09T08:00:00.000Z');
  await engine.act({ type: 'SubmitStep', case: school('one'), step: 'package', note: '', attachments: [file], as: ['school-team'] });
  await engine.passTo('2026-11-12T08:00:00.000Z');
  await engine.act({ type: 'ReturnStep', case: school('one'), step: 'package', remarks: [{ place: 'programme', text: 'Too short.' }], as: ['expert'], by: 'person-2' });
  await engine.passTo('2026-11-13T08:00:00.000Z');
  await engine.act({ type: 'SubmitStep', case: school('one'), step: 'package', note: 'longer', attachments: [file], as: ['school-team'] });
  await engine.act({ type: 'ApproveStep', case: school('one'), step: 'package', note: '', as: ['expert'], by: 'person-2' });
  await engine.passTo('2026-12-12T08:00:00.000Z');
};

const finish = async (engine: TestEngine): Promise<void> => {
  const handIn = async (id: string, step: string, responsible: string, reviewers: readonly string[], attachments: readonly object[]): Promise<void> => {
    await engine.act({ type: 'SubmitStep', case: id, step, note: '', attachments, as: [responsible] });
    for (const role of reviewers) await engine.act({ type: 'ApproveStep', case: id, step, note: '', as: [role], by: 'person-2' });
    await engine.settle();
  };
  for (const name of ['vyazma', 'yelnya']) await handIn(`${cycle}.municipality.${name}`, 'centre', 'municipality', [], []);
  for (const name of ['two', 'three']) await handIn(school(name), 'package', 'school-team', ['expert'], [file]);
  for (const name of ['one', 'two', 'three']) await handIn(school(name), 'plan', 'school-team', ['municipal-centre', 'institute-coordinator'], []);
  await engine.letPass('2026-12-14T08:00:00.000Z');
};

quietRuntime();
const whole = await TestEngine.start({ at: '2026-10-01T06:00:00.000Z' });
await liveThroughAutumn(whole);
await finish(whole);
await record(whole, `annual-cycle/${cycle}`, 'annual-cycle-completed');
await record(whole, `cohort-cycle/${cycle}/vyazma.1`, 'cohort-cycle-completed');
await record(whole, `digest/${cycle}`, 'digest-completed');
await whole.stop();

const inShortRuns = await TestEngine.start({ at: '2026-10-01T06:00:00.000Z', continueAfter: 20 });
await liveThroughAutumn(inShortRuns);
await record(inShortRuns, `cohort-cycle/${cycle}/vyazma.1`, 'cohort-cycle-continued');
await record(inShortRuns, `annual-cycle/${cycle}`, 'annual-cycle-continued');
await inShortRuns.stop();

const closed = await TestEngine.start({ at: '2026-10-01T06:00:00.000Z' });
await closed.launch(smallProgramme(), cycle, '2026/27', ['vyazma/one', 'yelnya/three']);
await closed.passTo('2026-11-06T08:00:00.000Z');
await closed.onCycle({ type: 'CloseCycle', cycle, reason: 'merged', actor: { kind: 'person', id: 'person-1' }, now: await closed.now() });
await closed.settle();
await closed.letPass('2026-11-07T08:00:00.000Z');
await record(closed, `annual-cycle/${cycle}`, 'annual-cycle-closed');
await record(closed, `cohort-cycle/${cycle}/vyazma.1`, 'cohort-cycle-closed');
await closed.stop();
