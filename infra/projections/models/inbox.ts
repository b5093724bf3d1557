import type { Side } from '@uplift/domain/case/events';
import { caseIdOf, caseStreamOf } from '@uplift/domain/case/stream';
import { partsOfInterviews } from '@uplift/domain/interview/stream';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { StoredEvent } from '../../event-store/event-store.js';
import { plain, type ReadModel } from '../read-model.js';
import { insertRows, type Cell, type Columns } from '../statements.js';

/** Why a person hears of a step. */
export type NoticeKind = 'reminder' | 'escalation' | 'request' | 'review' | 'returned' | 'approved' | 'extended' | 'closed' | 'withdrawn' | 'added' | 'reassigned' | 'set-aside'
  | 'interview-given' | 'interview-moved' | 'interview-cancelled';

const columns: Columns = {
  person: 'text', notice: 'uuid', cycle: 'text', case_id: 'text', step: 'text', kind: 'text', side: 'text', at: 'text', due: 'text', instead_of: 'text', message: 'text',
  told_on: 'text',
};
const toldOn = Object.keys(columns).indexOf('told_on');

interface News { readonly step: string | null; readonly kind: NoticeKind; readonly side?: Side; readonly due: string | null; readonly message?: string | null }

/**
 * What each person was told, and by which digest. A notice bears the id of the event behind it. It goes to everyone who held a role
 * it is meant for when the event was folded; where nobody does, to the region's coordinators, marked with that role (`instead_of`).
 */
export const inbox: ReadModel = {
  name: 'inbox',
  tables: (schema) => `CREATE TABLE ${schema}.inbox (
    person ${plain}, notice uuid, cycle ${plain} NOT NULL, case_id ${plain} NOT NULL, step ${plain}, kind ${plain} NOT NULL, side ${plain}, at ${plain} NOT NULL,
    due ${plain}, instead_of ${plain}, message text, told_on ${plain}, PRIMARY KEY (person, notice))`,
  indexes: (schema) => [
    `CREATE INDEX inbox_of_person ON ${schema}.inbox (person, at DESC, notice DESC)`,
    `CREATE INDEX inbox_untold ON ${schema}.inbox (cycle, person) WHERE told_on IS NULL`,
  ],
  fold: ({ cases, grants, assignees }) => {
    /** By notice, one row for each person. */
    let rows = new Map<string, Cell[][]>();
    /** Digests that told notices stored before this fold. */
    let told: Cell[][] = [];

    const put = (stored: StoredEvent, person: string, insteadOf: string | null, { step, kind, side, due, message }: News, stream = stored.stream): void => {
      const { id, cycle } = cases.of(stream);
      const row = [person, stored.id, cycle, id, step, kind, side ?? null, stored.occurredAt, due, insteadOf, message ?? null, null];
      const others = rows.get(stored.id);
      if (others === undefined) rows.set(stored.id, [row]);
      else others.push(row);
    };
    const tell = (stored: StoredEvent, roles: readonly Role[], news: News): void => {
      const { place } = cases.of(stored.stream);
      const named = news.step === null ? null : assignees.of(stored.stream, news.step);
      const people = grants.holdersOver(place, roles, stored.occurredAt);
      // Whoever stands in for the person named hears what that person hears.
      const own = named === null ? [] : [...people.filter((person) => person === named), ...grants.substitutesOf(named, place, roles, stored.occurredAt)];
      if (own.length > 0) for (const person of own) put(stored, person, null, news);
      else if (people.length > 0) for (const person of people) put(stored, person, null, news);
      else for (const person of grants.holdersOver(place, ['institute-coordinator'], stored.occurredAt)) put(stored, person, roles.join(' '), news);
    };
    const holders = (stored: StoredEvent, step: string): readonly Role[] => cases.stepOf(stored.stream, step).instance.responsible;
    /** The school and whoever takes part beside it; nobody before the cycle was launched, when no case is open yet. */
    const tellOfInterview = (stored: StoredEvent, school: string, participants: readonly string[], news: Omit<News, 'step'>): void => {
      const { cycle, step } = partsOfInterviews(stored.stream.slice('interviews-'.length));
      const stream = caseStreamOf(caseIdOf(cycle, { kind: 'school', id: school }));
      if (!cases.has(stream)) return;
      const people = grants.holdersOver(cases.of(stream).place, ['school-team', 'curator'], stored.occurredAt);
      for (const person of new Set([...people, ...participants])) put(stored, person, null, { step, ...news }, stream);
    };
    const mark = (person: string, notices: readonly string[], day: string): void => {
      for (const notice of notices) {
        const row = rows.get(notice)?.find(([to]) => to === person);
        if (row === undefined) told.push([person, notice, day]);
        else row[toldOn] = day;
      }
    };

    return {
      on: {
        StepAdded: ({ data }, stored) => {
          // Whoever is named for it hears of that instead.
          if (data.assignee === null) tell(stored, data.responsible, { step: data.step, kind: 'added', due: data.due });
        },
        ReminderIssued: ({ data }, stored) => { tell(stored, data.to, { step: data.step, kind: 'reminder', side: data.side, due: data.due }); },
        StepEscalated: ({ data }, stored) => { tell(stored, [data.to], { step: data.step, kind: 'escalation', side: data.side, due: data.due }); },
        ReminderRequested: ({ data }, stored) => { tell(stored, data.to, { step: data.step, kind: 'request', side: data.side, due: data.due, message: data.message }); },
        ReviewOpened: ({ data }, stored) => { tell(stored, data.reviewers, { step: data.step, kind: 'review', due: data.plan.due }); },
        StepReturned: ({ data }, stored) => { tell(stored, holders(stored, data.step), { step: data.step, kind: 'returned', due: data.plan.due }); },
        StepCompleted: ({ data }, stored) => {
          const { review, responsible } = cases.stepOf(stored.stream, data.step).instance;
          // Who handed in work without a review knows that it is done.
          if (review !== null) tell(stored, responsible, { step: data.step, kind: 'approved', due: null });
        },
        StepClosed: ({ data }, stored) => { tell(stored, holders(stored, data.step), { step: data.step, kind: 'closed', due: data.due }); },
        DeadlineExtended: ({ data }, stored) => {
          const { instance } = cases.stepOf(stored.stream, data.step);
          const reviewers = instance.review === null ? [] : [...instance.review.by, ...instance.review.levels.flat()];
          tell(stored, data.side === 'holder' ? instance.responsible : reviewers, { step: data.step, kind: 'extended', side: data.side, due: data.plan.due });
        },
        StepReplanned: ({ data }, stored) => { tell(stored, data.holders, { step: data.step, kind: 'extended', side: data.side, due: data.plan.due, message: data.amendment.reason }); },
        StepCorrected: ({ data }, stored) => {
          // Another name alone is no news.
          if (data.plan !== null) tell(stored, data.responsible, { step: data.step, kind: 'extended', side: 'holder', due: data.plan.due, message: data.correction.reason });
        },
        StepWithdrawn: ({ data }, stored) => { tell(stored, holders(stored, data.step), { step: data.step, kind: 'withdrawn', side: data.side, due: null, message: data.amendment.reason }); },
        StepReassigned: ({ data }, stored) => { put(stored, data.to, null, { step: data.step, kind: 'reassigned', due: null }); },
        CaseSetAside: ({ data }, stored) => { tell(stored, ['institute-coordinator'], { step: null, kind: 'set-aside', due: null, message: data.reason }); },
        InterviewBooked: ({ data: { school, slot, participants } }, stored) => {
          tellOfInterview(stored, school, participants, { kind: 'interview-given', due: slot.date, message: timesOf(slot) });
        },
        InterviewMoved: ({ data: { school, slot, participants = [] } }, stored) => { tellOfInterview(stored, school, participants, { kind: 'interview-moved', due: slot.date, message: timesOf(slot) }); },
        InterviewReleased: ({ data: { school, slot, participants = [] } }, stored) => {
          tellOfInterview(stored, school, participants, { kind: 'interview-cancelled', due: slot.slice(0, 10), message: null });
        },
        InterviewMissed: ({ data: { school, slot, reason } }, stored) => {
          if (reason === 'called-off') tellOfInterview(stored, school, [], { kind: 'interview-cancelled', due: slot.slice(0, 10), message: null });
        },
        DigestSent: ({ data }) => { mark(data.person, data.notices, data.day); },
        DigestUndeliverable: ({ data }) => { mark(data.person, data.notices, data.day); },
      },
      drain: (schema) => {
        const statements = [...insertRows(`${schema}.inbox`, columns, [...rows.values()].flat()), ...markTold(schema, told)];
        rows = new Map();
        told = [];
        return statements;
      },
    };
  },
};

const timesOf = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from}–${to}`;

const markTold = (schema: string, told: readonly Cell[][]) => (told.length === 0 ? [] : [{
  text: `UPDATE ${schema}.inbox t SET told_on = v.day FROM unnest($1::text[], $2::uuid[], $3::text[]) v (person, notice, day)
    WHERE t.person = v.person AND t.notice = v.notice`,
  values: [0, 1, 2].map((column) => told.map((row) => row[column])),
}]);
