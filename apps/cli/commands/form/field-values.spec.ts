import { fieldValueOf } from './field-values.js';

const text = { ru: 'x', en: 'x' };
const form = { form: { fields: (['count', 'share', 'yes-no', 'text', 'date'] as const).map((type) => ({ id: type, type, title: text })) } } as never;

describe('a field on the command line', () => {
  it.each<[string, unknown]>([['count=28', 28], ['share=7/18', { numerator: 7, denominator: 18 }], ['yes-no=да', true], ['yes-no=no', false], ['text=a=b', 'a=b'],
    ['date=2026-11-13', '2026-11-13'], ['count=', null]])('%s is read by its type', (word, value) => {
    expect(fieldValueOf(word, form)).toStrictEqual({ field: word.split('=')[0], value });
  });
  it('that has no name is wrong usage', () => { expect(() => fieldValueOf('28', form)).toThrow(expect.objectContaining({ exitCode: 2 })); });
});
