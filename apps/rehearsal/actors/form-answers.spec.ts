import { missingFields } from '@uplift/domain/form-answer/answer-values';
import { valueProblem } from '@uplift/domain/form-answer/field-value';
import { questionsOf } from '@uplift/domain/form-answer/questions';
import { programmeByName, programmeNames } from '@uplift/infra/programme-files/programme-files';
import { inventedAnswers } from './form-answers.js';

describe('invented answers', () => {
  it('fit every form of every programme that comes with the engine', async () => {
    for (const name of await programmeNames()) {
      const parsed = await programmeByName(name);
      for (const form of parsed.valid ? parsed.document.forms : []) {
        for (const seed of [1, 2, 3]) {
          const values = inventedAnswers(form, '2022-06-15', seed, 'somebody');
          expect([name, form.id, missingFields(form, values)]).toStrictEqual([name, form.id, []]);
          expect(questionsOf(form, values)).toStrictEqual([]);
          expect(form.fields.filter((field) => valueProblem(field, values[field.id]!) !== null)).toStrictEqual([]);
          expect(inventedAnswers(form, '2022-06-15', seed, 'somebody')).toStrictEqual(values);
        }
      }
    }
  });
});
