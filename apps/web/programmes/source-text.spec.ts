import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@uplift/infra/config/project-root';
import { dataOf, lineOf, nearestLineOf, nextEdition, withMoved, withoutValue, withValue } from './source-text.js';

const text = 'edition: 2 # the second\nsteps:\n  - id: a\n    due: &d { on: 10-31 }\n  - id: b\n    due: *d\n';

describe('the source of a programme', () => {
  it('keeps comments, and changes one of two places that share a value', () => {
    const changed = withValue(text, ['steps', 1, 'due', 'on'], '11-05');
    expect(changed).toContain('# the second');
    expect(dataOf(changed)).toStrictEqual({ edition: 2, steps: [{ id: 'a', due: { on: '10-31' } }, { id: 'b', due: { on: '11-05' } }] });
    expect(dataOf(withValue(text, ['edition'], 3))).toMatchObject({ edition: 3 });
  });

  it('changes the place the others share from, and leaves the others as they were', () => {
    const changed = withValue(text, ['steps', 0, 'due', 'on'], '11-05');
    expect(dataOf(changed)).toStrictEqual({ edition: 2, steps: [{ id: 'a', due: { on: '11-05' } }, { id: 'b', due: { on: '10-31' } }] });
    expect(changed).toContain('# the second');
    expect(dataOf(withoutValue(text, ['steps', 0]))).toStrictEqual({ edition: 2, steps: [{ id: 'b', due: { on: '10-31' } }] });
    expect(dataOf(withMoved(text, ['steps'], 0, 1))).toStrictEqual({ edition: 2, steps: [{ id: 'b', due: { on: '10-31' } }, { id: 'a', due: { on: '10-31' } }] });
  });

  it('moves no character but the value’s own', () => {
    const laidOut = 'title:   { ru:  Я,   en: "I" }   # both\n\n\nlist: [ 1,2 ,  3 ]\n';
    expect(withValue(laidOut, ['title', 'ru'], 'Мы')).toBe('title:   { ru:  Мы,   en: "I" }   # both\n\n\nlist: [ 1,2 ,  3 ]\n');
    expect(withValue(laidOut, ['list', 1], 7)).toBe('title:   { ru:  Я,   en: "I" }   # both\n\n\nlist: [ 1,7 ,  3 ]\n');
    expect(withValue(laidOut, ['title', 'ru'], 'раз, два')).toBe('title:   { ru:  "раз, два",   en: "I" }   # both\n\n\nlist: [ 1,2 ,  3 ]\n');
    expect(dataOf(withValue(laidOut, ['title', 'en'], 'a: b # c'))).toStrictEqual({ title: { ru: 'Я', en: 'a: b # c' }, list: [1, 2, 3] });
    expect(dataOf(withValue('code: "67"\n', ['code'], '41'))).toStrictEqual({ code: '41' });
  });

  it('puts a new key where the others expect it, and entries where they are wanted', () => {
    const step = 'steps:\n  # the first\n  - id: a\n    due: { on: 10-31 }\n  # the last\n  - id: b\n';
    expect(withValue(step, ['steps', 0, 'title'], 'x', ['id', 'title', 'due'])).toBe('steps:\n  # the first\n  - id: a\n    title: x\n    due: { on: 10-31 }\n  # the last\n  - id: b\n');
    expect(withValue(step, ['steps', 2], { id: 'c' })).toBe(`${step}  - id: c\n`);
    expect(dataOf(withValue(step, ['other', 0], { id: 'c' }))).toMatchObject({ other: [{ id: 'c' }] });
    expect(withMoved(step, ['steps'], 1, 0)).toBe('steps:\n  # the first\n  # the last\n  - id: b\n  - id: a\n    due: { on: 10-31 }\n');
    expect(withoutValue(step, ['steps', 0, 'due'])).toBe('steps:\n  # the first\n  - id: a\n  # the last\n  - id: b\n');
    // What stands above a list's first entry is the list's own comment.
    expect(withoutValue(step, ['steps', 0])).toBe('steps:\n  # the first\n  # the last\n  - id: b\n');
  });

  it('knows where a value stands, and says nothing of a file that cannot be read', () => {
    expect([lineOf(text, ['steps', 1, 'id']), lineOf(text, ['nothing'])]).toStrictEqual([5, null]);
    expect([nearestLineOf(text, ['steps', 1, 'title', 'ru']), nearestLineOf(text, ['nothing'])]).toStrictEqual([5, null]);
    expect([dataOf('a: [1'), dataOf('a: *missing')]).toStrictEqual([null, null]);
  });

  it('begins as the edition after the published one', () => {
    expect(dataOf(nextEdition({ programme: 'x', edition: 4, title: { ru: 'Я', en: 'I' } }))).toStrictEqual({ programme: 'x', edition: 5, title: { ru: 'Я', en: 'I' } });
  });

  const folder = join(projectRoot(), 'domain/programmes');
  it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('of %s keeps every comment through changes of all kinds', (name) => {
    const file = readFileSync(join(folder, name), 'utf8');
    const was = dataOf(file) as { stages: { steps: Record<string, unknown>[] }[] };
    const commentsOf = (source: string): readonly string[] => source.split('\n').flatMap((line) => /(?:^|\s)#\s.*$/.exec(line)?.[0].trim() ?? []);
    const retitled = withValue(file, ['stages', 0, 'steps', 0, 'title', 'ru'], 'Новое название: с двоеточием');
    expect(retitled.split('\n').length).toBe(file.split('\n').length);
    expect(retitled.split('\n').filter((line, nth) => line !== file.split('\n')[nth]).length).toBe(1);
    const longer = withValue(retitled, ['stages', 0, 'steps', 0, 'remind'], [{ before: { workdays: 7 } }]);
    const more = withMoved(withValue(longer, ['stages', was.stages.length], { id: 'new', title: { ru: 'Я', en: 'I' }, steps: [] }), ['stages'], was.stages.length, 0);
    expect(commentsOf(more)).toStrictEqual(expect.arrayContaining([...commentsOf(file)]));
    const [first, ...rest] = was.stages;
    const changed = { ...first!.steps[0]!, title: { ...first!.steps[0]!['title'] as object, ru: 'Новое название: с двоеточием' }, remind: [{ before: { workdays: 7 } }] };
    expect(dataOf(more)).toStrictEqual({ ...was, stages: [{ id: 'new', title: { ru: 'Я', en: 'I' }, steps: [] }, { ...first, steps: [changed, ...first!.steps.slice(1)] }, ...rest] });
    expect(dataOf(withoutValue(more, ['stages', 0]))).toStrictEqual({ ...was, stages: [{ ...first, steps: [changed, ...first!.steps.slice(1)] }, ...rest] });
  });
});
