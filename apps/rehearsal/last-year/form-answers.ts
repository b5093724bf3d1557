import { partsOfCaseId } from '@uplift/domain/case/stream';
import { randomOf } from '../actors/random.js';
import type { AnswersOf } from '../year/hand-in-form.js';

/** How far a school's weak results have gone down by each monitoring, in per cent of where they began. */
const left: Readonly<Record<string, number>> = { 'school-entry': 100, 'school-interim': 88, 'school-final': 68 };

/** A school that gets better from one monitoring to the next, some more than others. */
export const lastYearAnswers: AnswersOf = (caseId, step) => {
  const school = partsOfCaseId(caseId)?.subject ?? '';
  const share = left[step];
  if (share === undefined) return null;
  const random = randomOf(1, 'answers', school);
  const [pupils, leavers, teachers] = [random.between(180, 640), random.between(24, 70), random.between(16, 48)];
  const pace = random.between(80, 125) / 100;
  const of = (whole: number, percent: number) => ({ denominator: whole, numerator: Math.round(whole * percent * (1 - (100 - share) / 100 * pace) / 100) });
  const [failing, maths, russian] = [random.between(8, 16), random.between(26, 42), random.between(18, 32)];
  const [diagnosed, routes] = { 'school-entry': [10, 0], 'school-interim': [70, 30], 'school-final': [85, 55] }[step]!;
  return {
    pupils, failing: of(pupils, failing), 'maths-below': of(leavers, maths), 'russian-below': of(leavers, russian), teachers,
    diagnosed: Math.round(teachers * diagnosed! / 100), routes: Math.round(teachers * routes! / 100), partner: step !== 'school-entry', causes: random.next() < 0.5 ? ['method', 'motivation'] : ['staff'],
  };
};
