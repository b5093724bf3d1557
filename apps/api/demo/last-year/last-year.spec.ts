import { fold, type Decider } from '@uplift/domain/core/decider';
import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import * as aggregates from '@uplift/infra/command/aggregates';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { chain } from '@uplift/infra/event-store/hash-chain';
import { InMemoryEventStore } from '@uplift/infra/event-store/in-memory/in-memory-event-store';
import type { EventStore } from '@uplift/infra/event-store/event-store';
import { loadProgramme } from '@uplift/infra/programme-files/programme-files';
import { lastYearProgramme, lastYearRecording } from './last-year-files.js';
import { playRecording } from './play-recording.js';
import { readRecording, type RecordedEvent, type Recording } from './recording.js';

const at = '2026-11-23T06:00:00.000Z';

describe('the demo’s last year', () => {
  let recording: Recording;
  let document: ProgrammeDocument;
  beforeAll(async () => {
    recording = await readRecording(lastYearRecording());
    const read = await loadProgramme(lastYearProgramme());
    if (!read.valid) throw new Error(JSON.stringify(read.problems));
    ({ document } = read);
  });

  it('was recorded from the programme that lies beside it', () => {
    const [published, ...more] = recording.events.filter(({ type }) => type === 'ProgrammePublished');
    expect(more).toStrictEqual([]);
    const { data } = engineCodec.decode(published!) as { data: { document: unknown } };
    // What the schema has gained since has its defaults on both sides.
    expect(ProgrammeDocument.parse(data.document)).toStrictEqual(document);
  });

  it('holds events that today’s release understands', () => {
    const misunderstood = recording.events.flatMap((recorded) => {
      try {
        const event = engineCodec.decode(recorded);
        // What is sealed is put in at loading.
        engineCodec.encode(event.type === 'DiagnosticTaken' ? { ...event, data: { ...event.data as object, sealed: 'sealed' } } : event);
        return [];
      } catch (error) {
        return [`${recorded.stream} ${recorded.version} ${String(error)}`];
      }
    });
    expect(misunderstood).toStrictEqual([]);
  });

  it('folds in every stream, and its cycle is completed', () => {
    const deciderOf: Readonly<Record<string, Decider<never, never, { readonly status: string }, never>>> = Object.fromEntries(
      ([['case', aggregates.caseAggregate], ['cycle', aggregates.cycleAggregate], ['roadmap', aggregates.roadmapAggregate], ['report', aggregates.reportAggregate],
        ['identification', aggregates.identificationAggregate], ['meeting', aggregates.meetingAggregate]] as const).map(([name, { decider }]) => [name, decider as never]));
    const streams = new Map<string, RecordedEvent[]>();
    for (const event of recording.events) streams.set(event.stream, [...streams.get(event.stream) ?? [], event]);
    const statuses = new Map<string, Set<string>>();
    for (const [stream, events] of streams) {
      expect(events.map(({ version }) => version)).toStrictEqual(events.map((_, index) => index + 1));
      const kind = stream.slice(0, stream.indexOf('-'));
      const decider = deciderOf[kind];
      if (decider === undefined) continue;
      const { status } = fold(decider, events.map((event) => engineCodec.decode(event) as never));
      statuses.set(kind, (statuses.get(kind) ?? new Set()).add(status));
    }
    expect(Object.fromEntries([...statuses].map(([kind, found]) => [kind, [...found].sort()]))).toStrictEqual({
      case: ['completed'], cycle: ['completed'], identification: ['confirmed'], meeting: ['planned', 'signed'], report: ['sent'], roadmap: ['approved'] });
  });

  it('brings what a year has: a list, answers, rounds and remarks, interviews, visits, courses, decisions, late work, signed reports', () => {
    const counted = new Map<string, number>();
    for (const { type } of recording.events) counted.set(type, (counted.get(type) ?? 0) + 1);
    for (const type of ['IdentificationRun', 'SchoolListConfirmed', 'AnswerSubmitted', 'RoadmapReturned', 'RoadmapRemarkAnswered', 'InterviewHeld', 'VisitLogged', 'CourseCompleted', 'MinutesSigned',
      'StepEscalated', 'ReminderIssued', 'StepReturned', 'ReportSent', 'PracticeProven']) {
      expect([type, (counted.get(type) ?? 0) > 0]).toStrictEqual([type, true]);
    }
    const escalatedTo = new Set(recording.events.filter(({ type }) => type === 'StepEscalated').map(({ data }) => (data as { to: string }).to));
    expect([...escalatedTo].sort()).toStrictEqual(['department', 'institute-coordinator', 'municipal-centre']);
  });

  it('names nobody', () => {
    expect(recording.events.filter(({ stream }) => stream.startsWith('person-'))).toStrictEqual([]);
    expect(recording.events.flatMap(({ data }) => [...JSON.stringify(data).matchAll(/"sealed":"[^"]+"/g)])).toStrictEqual([]);
  });

  it('is loaded once, in its order, on a hash chain of the store’s own; a load broken off goes on', async () => {
    const store = new InMemoryEventStore(() => at);
    let appends = 0;
    const breaking = new Proxy<EventStore>(store, { get: (target, name) => {
      if (name !== 'append') return Reflect.get(target, name, target) as unknown;
      return (batch: Parameters<EventStore['append']>[0]) => {
        if (appends === 20) throw new Error('broken off');
        appends += 1;
        return target.append(batch);
      };
    } });
    await expect(playRecording(breaking, recording.events)).rejects.toThrow('broken off');
    const before = (await store.readAll({ after: null, limit: 100_000 })).events.length;
    expect(before).toBeGreaterThan(20);
    expect(await playRecording(store, recording.events)).toBe(recording.events.length - before);
    expect(await playRecording(store, recording.events)).toBe(0);
    const { events } = await store.readAll({ after: null, limit: 100_000 });
    expect(events.map(({ id }) => id)).toStrictEqual(recording.events.map(({ id }) => id));
    expect(new Set(events.map(({ recordedAt }) => recordedAt))).toStrictEqual(new Set([at]));
    const cycle = await store.readStream(`cycle-${recording.cycle}`);
    expect(chain(`cycle-${recording.cycle}`, null, cycle).at(-1)!.hash).toBe(cycle.at(-1)!.hash);
  });

  it('leaves a store alone that has another account of the year', async () => {
    const store = new InMemoryEventStore(() => at);
    const [{ stream, version: _version, ...first }] = recording.events as [Recording['events'][number]];
    await store.append([{ stream, expected: null, events: [{ ...first, id: '00000000-0000-4000-8000-000000000000' }] }]);
    expect(await playRecording(store, recording.events)).toBeNull();
    expect((await store.readAll({ after: null, limit: 10 })).events.length).toBe(1);
  });
});
