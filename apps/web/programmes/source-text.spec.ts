import { describe, expect, it } from '@jest/globals';
import { dataOf, lineOf, nextEdition, withValue } from './source-text.js';

const text = 'edition: 2 # the second\nsteps:\n  - id: a\n    due: &d { on: 10-31 }\n  - id: b\n    due: *d\n';

describe('the source of a programme', () => {
  it('keeps comments, and changes one of two places that share a value', () => {
    const changed = withValue(text, ['steps', 1, 'due', 'on'], '11-05');
    expect(changed).toContain('# the second');
    expect(dataOf(changed)).toStrictEqual({ edition: 2, steps: [{ id: 'a', due: { on: '10-31' } }, { id: 'b', due: { on: '11-05' } }] });
    expect(dataOf(withValue(text, ['edition'], 3))).toMatchObject({ edition: 3 });
  });

  it('knows where a value stands, and says nothing of a file that cannot be read', () => {
    expect([lineOf(text, ['steps', 1, 'id']), lineOf(text, ['nothing'])]).toStrictEqual([5, null]);
    expect([dataOf('a: [1'), dataOf('a: *missing')]).toStrictEqual([null, null]);
  });

  it('begins as the edition after the published one', () => {
    expect(dataOf(nextEdition({ programme: 'x', edition: 4, title: { ru: 'Я', en: 'I' } }))).toStrictEqual({ programme: 'x', edition: 5, title: { ru: 'Я', en: 'I' } });
  });
});
