import type { Actor } from '@uplift/domain/core/decider';
import { caseEvents } from '@uplift/domain/case/events';
import { interviewEvents } from '@uplift/domain/interview/events';
import type { Books } from '../projections/books/books.js';
import { inbox } from '../projections/models/inbox.js';
import type { Position, StoredEvent } from '../event-store/event-store.js';
import { interviewNoticeTypes, noticeTypes, routesOf } from './routes.js';

const person: Actor = { kind: 'person', id: 'person-1' };
const engine: Actor = { kind: 'system', id: 'engine' };

const stored = (stream: string, type: string, actor: Actor): StoredEvent => ({
  id: '00000000-0000-5000-8000-000000000001', type, schemaVersion: 1, occurredAt: '2026-11-06T06:00:00.000Z', actor, correlationId: 'trace-1', causationId: 'c',
  data: {}, stream, version: 7, position: '42' as Position, recordedAt: '2026-11-06T06:00:01.000Z', previousHash: '', hash: '',
});
const school = 'case-small-2026.school.school-1';
const changed = { to: 'case', cycle: 'small-2026', case: 'small-2026.school.school-1', subject: { kind: 'school', id: 'school-1' }, version: 7, correlationId: 'trace-1', reopened: false };
const told = { to: 'digest', cycle: 'small-2026', at: '2026-11-06T06:00:00.000Z', position: '42' };

describe('routes of events to workflows', () => {
  it('starts a cycle when it is launched and ends it when it is closed', () => {
    expect(routesOf(stored('cycle-small-2026', 'CycleLaunched', person))).toStrictEqual([{ to: 'start-cycle', cycle: 'small-2026' }]);
    expect(routesOf(stored('cycle-small-2026', 'CycleClosed', person))).toStrictEqual([{ to: 'close-cycle', cycle: 'small-2026' }]);
    expect(routesOf(stored('cycle-small-2026', 'CycleCompleted', engine))).toStrictEqual([]);
  });

  it('tells the case what a person did to it, with the version it led to', () => {
    expect(routesOf(stored(school, 'StepSubmitted', person))).toStrictEqual([changed]);
    expect(routesOf(stored(school, 'CaseResumed', person))).toStrictEqual([changed]);
    expect(routesOf(stored(school, 'CaseReopened', person))).toStrictEqual([{ ...changed, reopened: true }]);
  });

  it('tells both the case and the digest what people are to hear of', () => {
    expect(routesOf(stored(school, 'StepReturned', person))).toStrictEqual([changed, told]);
    expect(routesOf(stored(school, 'DeadlineExtended', person))).toStrictEqual([changed, told]);
  });

  it('does not tell the engine what the engine did', () => {
    expect(routesOf(stored(school, 'StepOpened', engine))).toStrictEqual([]);
    expect(routesOf(stored(school, 'ReminderIssued', engine))).toStrictEqual([told]);
  });

  it('wakes nobody for what changes no instant', () => {
    expect(routesOf(stored(school, 'StepReassigned', person))).toStrictEqual([told]);
    expect(routesOf(stored(school, 'ReminderRequested', person))).toStrictEqual([told]);
  });

  it('leaves other streams alone', () => {
    expect(routesOf(stored('person-1', 'PersonRegistered', person))).toStrictEqual([]);
    expect(routesOf(stored('case-not a case', 'StepSubmitted', person))).toStrictEqual([]);
  });

  it('wakes the digest for exactly what the inbox takes in', () => {
    const { on } = inbox.fold({ cycles: {}, cases: {}, grants: {}, assignees: {} } as unknown as Books);
    const ofCases = new Set<string>(caseEvents.map(({ type }) => type));
    expect([...noticeTypes].sort()).toStrictEqual(Object.keys(on).filter((type) => ofCases.has(type)).sort());
    const ofInterviews = new Set<string>(interviewEvents.map(({ type }) => type));
    expect([...interviewNoticeTypes].sort()).toStrictEqual(Object.keys(on).filter((type) => ofInterviews.has(type)).sort());
    expect(routesOf(stored('interviews-small-2026.talks', 'InterviewMoved', person))).toStrictEqual([told]);
    expect(routesOf(stored('interviews-small-2026.talks', 'TimetableDrawn', person))).toStrictEqual([]);
  });
});
