import { jest } from '@jest/globals';
import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { smallProgramme } from '@uplift/domain/testing/small-programme';
import { programmeShelfAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import { quietRuntime, TestEngine } from './engine.fixture.js';

jest.setTimeout(120_000);
quietRuntime();

const cycle = 'small-2026';
const one = `${cycle}.school.one`;
const coordinator = { kind: 'person', id: 'coordinator' } as const;

/** Edition 2: the package is due two weeks later. */
const amended = (): ProgrammeDocument => {
  const document = structuredClone(smallProgramme()) as unknown as { edition: number; stages: { steps: { id: string; due: object }[] }[] };
  document.edition = 2;
  document.stages[0]!.steps.find(({ id }) => id === 'package')!.due = { on: '11-27' };
  return ProgrammeDocument.parse(document);
};

describe('an amendment while the year runs', () => {
  let engine: TestEngine;
  beforeEach(async () => {
    engine = await TestEngine.start({ at: '2026-10-01T06:00:00.000Z' });
    await engine.launch(smallProgramme(), cycle, '2026/27', ['vyazma/one', 'yelnya/two']);
    await engine.settle();
  });
  afterEach(async () => { await engine.stop(); });

  const publishAndAmend = async (): Promise<void> => {
    const now = await engine.now();
    const document = amended();
    const around = { context: undefined, id: null, correlationId: 'test', expectedVersion: null };
    stateOrThrow(await engine.handler.handle(programmeShelfAggregate, { ...around,
      command: { type: 'PublishProgramme', programme: document.programme, edition: 2, document, actor: coordinator, now } }));
    await engine.onCycle({ type: 'AmendCycle', cycle, to: 2, reason: 'quarantine', order: '77-ОД', actor: coordinator, now });
  };
  const untilAmended = async (cases: number): Promise<void> => {
    for (let turns = 0; turns < 1_000; turns += 1) {
      if ((await engine.log()).filter(({ type }) => type === 'CaseAmended').length === cases) return engine.settle();
      await new Promise((resolve) => { setTimeout(resolve, 15); });
    }
    throw new Error('the amendment did not reach every case');
  };

  it('moves what is still to be sent, keeps what was sent, and wakes the workflows for the new dates', async () => {
    await engine.passTo('2026-11-09T06:00:00.000Z');
    await publishAndAmend();
    // The region, which has no step of its own, has ended before.
    await untilAmended(4);
    await engine.passTo('2026-12-01T00:00:00.000Z');
    expect(await engine.story(one)).toStrictEqual([
      'CaseOpened 2026-10-01T06:00', 'StepOpened package 2026-10-11T21:00', 'ReminderIssued package 2026-11-06T06:00',
      'CaseAmended 2026-11-09T06:00', 'StepReplanned package 2026-11-09T06:00',
      'ReminderIssued package 2026-11-20T06:00', 'ReminderIssued package 2026-11-26T06:00', 'StepEscalated package 2026-11-30T06:00',
      'StepOpened survey 2026-11-30T21:00']);
    const replanned = (await engine.log()).filter(({ type }) => type === 'StepReplanned').map(({ data }) => (data as { amendment: object }).amendment);
    expect(replanned).toStrictEqual(Array.from({ length: 2 }, () => ({ edition: 2, reason: 'quarantine', order: '77-ОД' })));
    await engine.replayAll();
  });

  it('changes nothing a second time when the relay tells it all again', async () => {
    await engine.passTo('2026-11-09T06:00:00.000Z');
    await publishAndAmend();
    await untilAmended(4);
    const before = (await engine.log()).length;
    await engine.endRelay();
    await engine.startRelay(null);
    await engine.settle();
    expect((await engine.log()).length).toBe(before);
  });
});
