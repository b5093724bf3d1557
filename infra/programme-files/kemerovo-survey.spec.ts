import { missingFields, type AnswerValues } from '@uplift/domain/form-answer/answer-values';
import { questionsOf } from '@uplift/domain/form-answer/questions';
import type { ProgrammeForm } from '@uplift/domain/programme/form-schema';
import { programmeByName } from './programme-files.js';

/** Source: the Kemerovo report of 2019/20: 206 answered, 24 heads, 45 deputies, 132 teachers and 5 others, of 55 schools in 9 city and 8 municipal districts; 7 named no school. */
const printed: AnswerValues = {
  respondents: 206, heads: 24, deputies: 45, teachers: 132, others: 5, unnamed: 7, schools: 55, districts: 17, 'city-districts': 9, 'municipal-districts': 8,
};

describe('the summary of the Kemerovo survey', () => {
  let form: ProgrammeForm;
  beforeAll(async () => {
    const parsed = await programmeByName('kemerovo');
    form = parsed.valid ? parsed.document.forms.find(({ id }) => id === 'survey-summary')! : (() => { throw new Error(JSON.stringify(parsed.problems)); })();
  });

  it('adds up as the source prints it', () => {
    expect(missingFields(form, printed)).toStrictEqual([]);
    expect(questionsOf(form, printed)).toStrictEqual([]);
  });
  it('is held back with a wrong total, with more unnamed than there are, and with districts that do not add up', () => {
    expect(questionsOf(form, { ...printed, respondents: 205 })).toStrictEqual([
      { id: 'by-post', kind: 'total-differs', found: { respondents: 205, heads: 24, deputies: 45, teachers: 132, others: 5 }, expected: 206 }]);
    expect(questionsOf(form, { ...printed, unnamed: 207 }).map(({ id }) => id)).toStrictEqual(['unnamed-of-all']);
    expect(questionsOf(form, { ...printed, districts: 18 }).map(({ id }) => id)).toStrictEqual(['by-district']);
  });
});
