import type { DeadlinePlan } from '@uplift/domain/core/deadline/deadline-plan';
import type { StoredEvent } from '../../event-store/event-store.js';
import { plain, type ReadModel } from '../read-model.js';
import { arrayCell, insertRows, patchRows, type Cell, type Columns } from '../statements.js';

const key: Columns = { case_id: 'text', step: 'text' };
const place: Columns = {
  cycle: 'text', kind: 'text', region: 'text', municipality: 'text', subject: 'text', stage_order: 'int', step_order: 'int', opened_at: 'text',
};
/** What events change after the step has opened. */
const changing = {
  status: 'text', round: 'int', level: 'int', holders: 'text[]', responsible: 'text[]', due: 'text', ends_at: 'text', next_reminder_at: 'text',
  assignee: 'text', escalated_to: 'text', reminded_at: 'text', since: 'text', late: 'boolean', submitted_at: 'text', submitted_by: 'text',
  remarks: 'int', done_at: 'text',
} as const satisfies Columns;
type Change = { -readonly [Name in keyof typeof changing]?: Cell };
const names = Object.keys(changing) as (keyof typeof changing)[];
/** Columns that go back to null; an empty text says so. */
const clears = ['next_reminder_at', 'escalated_to'] as const;
/** A step as it was opened in this fold, or only what became of one opened before. */
interface Folded { readonly key: readonly [string, string]; readonly place: Cell[] | null; readonly change: Change }

/** Every opened step of every case, with whose turn it is and until when. `late` is about work handed in; overdue is a matter of the present moment. */
export const steps: ReadModel = {
  name: 'steps',
  tables: (schema) => `CREATE TABLE ${schema}.steps (
    case_id ${plain}, step ${plain}, cycle ${plain} NOT NULL, kind ${plain} NOT NULL, region ${plain} NOT NULL, municipality ${plain},
    subject ${plain} NOT NULL, stage_order int NOT NULL, step_order int NOT NULL, opened_at ${plain} NOT NULL, status ${plain} NOT NULL,
    round int NOT NULL, level int NOT NULL, holders text[] NOT NULL, responsible text[] NOT NULL, due ${plain} NOT NULL, ends_at ${plain} NOT NULL,
    next_reminder_at ${plain}, assignee ${plain}, escalated_to ${plain}, reminded_at ${plain}, since ${plain} NOT NULL, late boolean NOT NULL,
    submitted_at ${plain}, submitted_by ${plain}, remarks int NOT NULL, done_at ${plain}, PRIMARY KEY (case_id, step)
  ) WITH (fillfactor = 70)`,
  indexes: (schema) => [
    `CREATE INDEX steps_under_way ON ${schema}.steps (cycle, due, case_id, step) WHERE status IN ('open', 'in-review')`,
    `CREATE INDEX steps_of_subject_under_way ON ${schema}.steps (subject, due) WHERE status IN ('open', 'in-review')`,
    `CREATE INDEX steps_of_municipality_under_way ON ${schema}.steps (municipality, due) WHERE status IN ('open', 'in-review')`,
    `CREATE INDEX steps_of_region_under_way ON ${schema}.steps (region, due, case_id, step) WHERE status IN ('open', 'in-review')`,
  ],
  fold: ({ cases, cycles }) => {
    let folded = new Map<string, Folded>();
    /** Cases closed with their cycle: what was still under way ends with them. */
    let closed: Cell[][] = [];

    const set = (stored: StoredEvent, step: string, change: Change): void => {
      const own = `${stored.stream} ${step}`;
      const known = folded.get(own);
      if (known === undefined) folded.set(own, { key: [cases.of(stored.stream).id, step], place: null, change });
      else Object.assign(known.change, change);
    };

    return {
      on: {
        StepOpened: ({ data, occurredAt }, stored) => {
          const { id, cycle, kind, region, municipality, subject } = cases.of(stored.stream);
          const { stageIndex, order } = cycles.stepOf(cycle, data.step);
          const responsible = arrayCell(data.responsible);
          folded.set(`${stored.stream} ${data.step}`, {
            key: [id, data.step], place: [cycle, kind, region, municipality, subject, stageIndex, order, occurredAt],
            change: { status: 'open', round: data.round, level: 0, holders: responsible, responsible, ...clockOf(data.plan), since: occurredAt, late: false, remarks: 0 },
          });
        },
        ReminderIssued: ({ data, occurredAt }, stored) => { set(stored, data.step, { reminded_at: occurredAt }); },
        StepEscalated: ({ data }, stored) => { set(stored, data.step, { escalated_to: data.to }); },
        ReminderRequested: ({ data, occurredAt }, stored) => { set(stored, data.step, { reminded_at: occurredAt }); },
        StepSubmitted: ({ data, occurredAt }, stored) => {
          set(stored, data.step, { submitted_at: occurredAt, submitted_by: data.by, late: data.late, since: occurredAt });
        },
        ReviewOpened: ({ data }, stored) => {
          set(stored, data.step, { status: 'in-review', level: data.level, holders: arrayCell(data.reviewers), ...clockOf(data.plan) });
        },
        SubmissionRecalled: ({ data, occurredAt }, stored) => {
          set(stored, data.step, { ...backToHolder(stored, data.step), ...clockOf(data.plan), since: occurredAt, late: false });
        },
        StepReturned: ({ data, occurredAt }, stored) => {
          set(stored, data.step, { ...backToHolder(stored, data.step), ...clockOf(data.plan), since: occurredAt, late: false,
            round: data.round + 1, remarks: data.remarks.length });
        },
        StepCompleted: ({ data, occurredAt }, stored) => {
          set(stored, data.step, { status: 'done', holders: '{}', late: data.late, done_at: occurredAt, since: occurredAt, escalated_to: '' });
        },
        StepClosed: ({ data, occurredAt }, stored) => { set(stored, data.step, { status: 'closed', holders: '{}', since: occurredAt, escalated_to: '' }); },
        DeadlineExtended: ({ data }, stored) => { set(stored, data.step, clockOf(data.plan)); },
        StepReassigned: ({ data }, stored) => { set(stored, data.step, { assignee: data.to }); },
        CaseClosed: ({ occurredAt }, stored) => { closed.push([cases.of(stored.stream).id, occurredAt]); },
      },
      drain: (schema) => {
        const opened: Cell[][] = [];
        const changed: Cell[][] = [];
        for (const { key: own, place: at, change } of folded.values()) {
          if (at === null) changed.push([...own, ...names.map((name) => change[name] ?? null)]);
          else opened.push([...own, ...at, ...names.map((name) => (isClear(name, change[name]) ? null : change[name] ?? null))]);
        }
        const statements = [
          ...insertRows(`${schema}.steps`, { ...key, ...place, ...changing }, opened),
          ...patchRows(`${schema}.steps`, { ...key, ...changing }, Object.keys(key), changed, clears),
          ...endWithCase(schema, closed),
        ];
        folded = new Map();
        closed = [];
        return statements;
      },
    };

    function backToHolder(stored: StoredEvent, step: string): Change {
      return { status: 'open', level: 0, holders: arrayCell(cycles.stepOf(cases.of(stored.stream).cycle, step).instance.responsible) };
    }
  },
};

/** The dates of a plan; with a new plan earlier escalations no longer speak for the step. */
const clockOf = ({ due, endsAt, reminders }: DeadlinePlan): Change =>
  ({ due, ends_at: endsAt, next_reminder_at: reminders[0]?.at ?? '', escalated_to: '' });
const isClear = (name: keyof typeof changing, cell: Cell | undefined): boolean => cell === '' && (clears as readonly string[]).includes(name);

const endWithCase = (schema: string, closed: readonly Cell[][]) => (closed.length === 0 ? [] : [{
  text: `UPDATE ${schema}.steps t SET status = 'closed', holders = '{}', escalated_to = NULL, since = v.at
    FROM unnest($1::text[], $2::text[]) v (case_id, at) WHERE t.case_id = v.case_id AND t.status IN ('open', 'in-review')`,
  values: [closed.map(([id]) => id), closed.map(([, at]) => at)],
}]);
