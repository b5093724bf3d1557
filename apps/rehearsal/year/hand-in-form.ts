import type { FormView } from '@uplift/api/forms/form-view';
import type { SubmittedForm } from '@uplift/api/forms/submit-form';
import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import { instantOf } from '@uplift/domain/core/instant';
import { sameValue } from '@uplift/domain/form-answer/field-value';
import type { AnswerValues } from '@uplift/domain/form-answer/answer-values';
import type { ProgrammeForm } from '@uplift/domain/programme/form-schema';
import type { Cast } from '../cast/cast.js';
import type { Desk, Office } from '../stage/office.js';
import type { PlannedAct } from './agenda.js';
import { inventedAnswers } from '../actors/form-answers.js';

/** What a case answers to a step's form; `null` leaves it to invention. */
export type AnswersOf = (caseId: string, step: string, form: ProgrammeForm) => AnswerValues | null;

interface Surroundings { readonly cast: Cast; readonly office: Office; readonly zone: string; readonly desk: Desk; readonly answersOf?: AnswersOf | undefined; readonly attachments: readonly object[] }

/** Fills in a step's form as its holder would, field by field, and hands it in; one that was returned is opened again first. */
export const handInForm = async ({ act, round }: PlannedAct, { cast, office, zone, desk, answersOf, attachments }: Surroundings): Promise<void> => {
  const path = `/cases/${encodeURIComponent(act.case)}/steps/${encodeURIComponent(act.step)}/form`;
  const key = (did: string) => [act.case, act.step, round, 'form', did].join(' ');
  let view = await desk.get<FormView>(path);
  if (view.form.afterDeadline === 'locked' && view.deadline !== null && act.at >= view.deadline) {
    const until = instantOf(Date.parse(act.at) + 86_400_000);
    await office.deskOf(cast.of('institute-coordinator').account).post(`${path}/unlock`, { until, reason: 'Срок пропущен по уважительной причине.' }, key('unlock'));
  }
  if (view.status === 'submitted') view = await desk.post<FormView>(`${path}/reopen`, { reason: 'Доработка по замечаниям.' }, key('reopen'));
  const values = answersOf?.(act.case, act.step, view.form) ?? inventedAnswers(view.form, localDateOf(act.at, zone), 1, act.case, act.step, String(round));
  const fields = view.fields.filter(({ field, value }) => field in values && !sameValue(value, values[field]!)).map(({ field, version }) => ({ field, value: values[field]!, seen: version }));
  if (fields.length > 0) await desk.post(`${path}/fields`, { fields }, key('fields'));
  const submitted = await desk.post<SubmittedForm>(`${path}/submit`, { note: '', attachments }, key('submit'));
  if (!submitted.handedIn) throw new Error(`the form of ${act.step} was held back: ${submitted.questions.map(({ text }) => text.en).join(' ')}`);
};
