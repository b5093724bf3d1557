import type { DeadlinePlan } from '@uplift/domain/core/deadline/deadline-plan';
import type { Role } from '@uplift/domain/programme/vocabulary';
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
const names = Object.keys(changing) as (keyof typeof changing)[];
/** `null` where nothing changed. Always of one shape: this is where projecting spends its time. */
type Change = { -readonly [Name in keyof typeof changing]: Cell };
const unchanged = (): Change => ({
  status: null, round: null, level: null, holders: null, responsible: null, due: null, ends_at: null, next_reminder_at: null, assignee: null,
  escalated_to: null, reminded_at: null, since: null, late: null, submitted_at: null, submitted_by: null, remarks: null, done_at: null,
});
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
  fold: ({ cases }) => {
    let folded = new Map<string, Map<string, Folded>>();
    /** Cases closed with their cycle: what was still under way ends with them. */
    let closed: Cell[][] = [];

    const put = (stream: string, step: string, one: Folded): Change => {
      const steps = folded.get(stream);
      if (steps === undefined) folded.set(stream, new Map([[step, one]]));
      else steps.set(step, one);
      return one.change;
    };
    const changeOf = ({ stream }: StoredEvent, step: string): Change =>
      folded.get(stream)?.get(step)?.change ?? put(stream, step, { key: [cases.of(stream).id, step], place: null, change: unchanged() });
    const handBack = (stored: StoredEvent, step: string, plan: DeadlinePlan, at: string): Change => {
      const change = changeOf(stored, step);
      change.status = 'open';
      change.level = 0;
      change.holders = rolesCell(cases.stepOf(stored.stream, step).instance.responsible);
      change.since = at;
      change.late = false;
      return setClock(change, plan);
    };
    const finish = (stored: StoredEvent, step: string, status: 'done' | 'closed', at: string): Change => {
      const change = changeOf(stored, step);
      change.status = status;
      change.holders = '{}';
      change.since = at;
      change.escalated_to = '';
      return change;
    };

    return {
      on: {
        StepOpened: ({ data, occurredAt }, stored) => {
          const { id, cycle, kind, region, municipality, subject } = cases.of(stored.stream);
          const { stageIndex, order } = cases.stepOf(stored.stream, data.step);
          const change = put(stored.stream, data.step,
            { key: [id, data.step], place: [cycle, kind, region, municipality, subject, stageIndex, order, occurredAt], change: unchanged() });
          change.status = 'open';
          change.round = data.round;
          change.level = 0;
          change.responsible = change.holders = rolesCell(data.responsible);
          change.since = occurredAt;
          change.late = false;
          change.remarks = 0;
          setClock(change, data.plan);
        },
        ReminderIssued: ({ data, occurredAt }, stored) => { changeOf(stored, data.step).reminded_at = occurredAt; },
        StepEscalated: ({ data }, stored) => { changeOf(stored, data.step).escalated_to = data.to; },
        ReminderRequested: ({ data, occurredAt }, stored) => { changeOf(stored, data.step).reminded_at = occurredAt; },
        StepSubmitted: ({ data, occurredAt }, stored) => {
          const change = changeOf(stored, data.step);
          change.submitted_at = change.since = occurredAt;
          change.submitted_by = data.by;
          change.late = data.late;
        },
        ReviewOpened: ({ data }, stored) => {
          const change = changeOf(stored, data.step);
          change.status = 'in-review';
          change.level = data.level;
          change.holders = rolesCell(data.reviewers);
          setClock(change, data.plan);
        },
        SubmissionRecalled: ({ data, occurredAt }, stored) => { handBack(stored, data.step, data.plan, occurredAt); },
        StepReturned: ({ data, occurredAt }, stored) => {
          const change = handBack(stored, data.step, data.plan, occurredAt);
          change.round = data.round + 1;
          change.remarks = data.remarks.length;
        },
        StepCompleted: ({ data, occurredAt }, stored) => {
          const change = finish(stored, data.step, 'done', occurredAt);
          change.late = data.late;
          change.done_at = occurredAt;
        },
        StepReplanned: ({ data }, stored) => {
          const change = changeOf(stored, data.step);
          change.holders = rolesCell(data.holders);
          if (data.side === 'holder') change.responsible = change.holders;
          setClock(change, data.plan);
        },
        StepWithdrawn: ({ data, occurredAt }, stored) => { finish(stored, data.step, 'closed', occurredAt); },
        StepCorrected: ({ data }, stored) => {
          const change = changeOf(stored, data.step);
          change.responsible = change.holders = rolesCell(data.responsible);
          if (data.plan !== null) setClock(change, data.plan);
        },
        StepCancelled: ({ data, occurredAt }, stored) => { finish(stored, data.step, 'closed', occurredAt); },
        StepClosed: ({ data, occurredAt }, stored) => { finish(stored, data.step, 'closed', occurredAt); },
        DeadlineExtended: ({ data }, stored) => { setClock(changeOf(stored, data.step), data.plan); },
        StepReassigned: ({ data }, stored) => { changeOf(stored, data.step).assignee = data.to; },
        CaseClosed: ({ occurredAt }, stored) => { closed.push([cases.of(stored.stream).id, occurredAt]); },
      },
      drain: (schema) => {
        const opened: Cell[][] = [];
        const changed: Cell[][] = [];
        for (const steps of folded.values()) {
          for (const { key: own, place: at, change } of steps.values()) {
            if (at === null) changed.push([...own, ...names.map((name) => change[name])]);
            else opened.push([...own, ...at, ...names.map((name) => (change[name] === '' && isClear(name) ? null : change[name]))]);
          }
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
  },
};

/** The dates of a plan; with a new plan earlier escalations no longer speak for the step. */
const setClock = (change: Change, { due, endsAt, reminders }: DeadlinePlan): Change => {
  change.due = due;
  change.ends_at = endsAt;
  change.next_reminder_at = reminders[0]?.at ?? '';
  change.escalated_to = '';
  return change;
};
const isClear = (name: string): boolean => (clears as readonly string[]).includes(name);

/** A handful of role lists come again and again. */
const roleCells = new Map<string, string>();
const rolesCell = (roles: readonly Role[]): string => {
  const key = roles.join();
  let cell = roleCells.get(key);
  if (cell === undefined) roleCells.set(key, cell = arrayCell(roles));
  return cell;
};

const endWithCase = (schema: string, closed: readonly Cell[][]) => (closed.length === 0 ? [] : [{
  text: `UPDATE ${schema}.steps t SET status = 'closed', holders = '{}', escalated_to = NULL, since = v.at
    FROM unnest($1::text[], $2::text[]) v (case_id, at) WHERE t.case_id = v.case_id AND t.status IN ('open', 'in-review')`,
  values: [closed.map(([id]) => id), closed.map(([, at]) => at)],
}]);
