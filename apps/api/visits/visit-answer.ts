import { addedStepIdOf } from '@uplift/domain/case/added-step';
import { caseIdOf } from '@uplift/domain/case/stream';
import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { Role, Text } from '@uplift/domain/programme/vocabulary';
import { VisitLogged } from '@uplift/domain/visit/events';
import { dayStatusOf, type LoggedVisit } from '@uplift/domain/visit/state';
import { z } from 'zod';
import { SubjectId } from '../http/ids.js';

export const Agreed = z.strictObject({
  school: SubjectId.optional().describe('The visited school when left out.'), title: Text, responsible: z.array(Role).min(1).max(5).default(['school-team']),
  assignee: SubjectId.nullable().default(null), due: PlainDate.describe('Inclusive.'),
});
export const VisitDayStatus = z.enum(['planned', 'held', 'not-held']);
const Day = z.object({ date: PlainDate, status: VisitDayStatus, reason: z.string() });
const Visit = VisitLogged.schema.omit({ planned: true }).extend({
  at: Instant, days: z.array(Day).describe('Each day with whether it took place, and why not.'),
  tasks: z.array(z.object({ case: z.string(), step: z.string() })).describe('What became of the recommendations.'),
}).meta({ id: 'Visit' });
export const VisitAnswer = z.object({ version: z.int(), visit: Visit }).meta({ id: 'VisitLoggedAnswer' });
export type VisitAnswer = z.infer<typeof VisitAnswer>;
export const VisitsAnswer = z.object({ version: z.int(), visits: z.array(Visit) }).meta({ id: 'Visits' });
export type VisitsAnswer = z.infer<typeof VisitsAnswer>;

export const visitView = (visit: LoggedVisit): VisitAnswer['visit'] => {
  const { planned: _planned, outcomes, ...said } = visit;
  return {
    ...said, days: visit.dates.map((date) => ({ date, status: dayStatusOf(visit, date), reason: outcomes[date]?.reason ?? '' })),
    tasks: visit.recommendations.map(({ item, school }) => ({
      case: caseIdOf(visit.cycle, { kind: 'school', id: school }), step: addedStepIdOf({ kind: 'recommendation', item }, { kind: 'school', id: school }) })),
  };
};
