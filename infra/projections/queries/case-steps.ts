import type { Instant, PlainDate } from '@uplift/domain/core/instant';
import type { Role, SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';

export type StepStatus = 'open' | 'in-review' | 'done' | 'closed';
interface Titled { readonly ru: string; readonly en: string }

/** A step with the case it belongs to. `holders` are the roles whose turn it is now; `level` is the review's, 0 outside one. */
export interface StepRow {
  readonly case: string; readonly step: string; readonly cycle: string; readonly kind: SubjectKind; readonly subject: string; readonly name: string | null;
  readonly region: string; readonly municipality: string | null; readonly title: Titled; readonly stepKind: string; readonly stage: string; readonly status: StepStatus;
  readonly round: number; readonly level: number; readonly holders: readonly Role[]; readonly responsible: readonly Role[]; readonly due: PlainDate;
  readonly endsAt: Instant; readonly nextReminderAt: Instant | null; readonly assignee: string | null; readonly escalatedTo: Role | null;
  readonly remindedAt: Instant | null; readonly openedAt: Instant; readonly since: Instant; readonly late: boolean; readonly submittedAt: Instant | null;
  readonly remarks: number; readonly doneAt: Instant | null;
}

/** For lists of steps: alias `t`. */
export const stepColumns = `t.case_id AS "case", t.step, t.cycle, t.kind, t.subject, coalesce(school.name, municipality.name) AS name, t.region, t.municipality,
  json_build_object('ru', named.title_ru, 'en', named.title_en) AS title, named.step_kind AS "stepKind", named.stage, t.status, t.round, t.level, t.holders,
  t.responsible, t.due, t.ends_at AS "endsAt", t.next_reminder_at AS "nextReminderAt", t.assignee, t.escalated_to AS "escalatedTo", t.reminded_at AS "remindedAt",
  t.opened_at AS "openedAt", t.since, t.late, t.submitted_at AS "submittedAt", t.remarks, t.done_at AS "doneAt"`;
export const stepNames = `
  JOIN read.cycle_steps named ON named.cycle = t.cycle AND named.step = t.step
  LEFT JOIN read.schools school ON t.kind = 'school' AND school.school = t.subject
  LEFT JOIN read.municipalities municipality ON t.kind = 'municipality' AND municipality.municipality = t.subject`;

/** The opened steps of a case in the programme's order. */
export const caseSteps = async (db: Queryable, { case: caseId }: { readonly case: string }): Promise<readonly StepRow[]> => {
  const { rows } = await db.query<StepRow>(`SELECT ${stepColumns} FROM read.steps t ${stepNames} WHERE t.case_id = $1 ORDER BY t.step_order, t.opened_at, t.step`, [caseId]);
  return rows;
};
