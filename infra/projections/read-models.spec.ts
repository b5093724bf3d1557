import { caseEvents } from '@uplift/domain/case/events';
import { cycleEvents } from '@uplift/domain/cycle/events';
import { answerEvents } from '@uplift/domain/form-answer/events';
import { indicatorEvents } from '@uplift/domain/indicator/events';
import { mailboxEvents } from '@uplift/domain/mailbox/events';
import { meetingEvents } from '@uplift/domain/meeting/events';
import { personEvents } from '@uplift/domain/person/events';
import { programmeEvents } from '@uplift/domain/programme-shelf/events';
import { registryEvents } from '@uplift/domain/registry/events';
import { practiceEvents } from '@uplift/domain/practice/events';
import { watchListEvents } from '@uplift/domain/watch-list/events';
import { trainingEvents } from '@uplift/domain/training/training-events';
import { Books } from './books/books.js';
import { readModels } from './read-models.js';
import { insertRows, patchRows } from './statements.js';

describe('the read models', () => {
  it('look at every kind of event there is: a new one is to be thought about', () => {
    const books = new Books();
    const handled = new Set([...books.handlers, ...readModels.map((model) => model.fold(books).on)].flatMap((handlers) => Object.keys(handlers)));
    const types = [answerEvents, caseEvents, cycleEvents, indicatorEvents, mailboxEvents, meetingEvents, personEvents, programmeEvents, registryEvents, practiceEvents, watchListEvents, trainingEvents].flatMap((group) => group.map(({ type }) => type as string));
    expect(types.filter((type) => !handled.has(type))).toStrictEqual([]);
  });

  it('bear the names of their tables', () => {
    for (const { name, tables } of readModels) expect(tables('there')).toContain(`CREATE TABLE there.${name} (`);
  });
});

describe('statements', () => {
  it('carry any number of rows, whatever is written in them', () => {
    const [statement, ...none] = insertRows('t', { name: 'text', n: 'int', roles: 'text[]' }, [['a "b" \\c', 1, '{"x"}'], ['NULL', 2, '{}']]);
    expect(none).toStrictEqual([]);
    expect(statement).toStrictEqual({
      text: 'INSERT INTO t (name, n, roles) SELECT v.name, v.n, v.roles::text[] FROM unnest($1::text[], $2::int[], $3::text[]) v (name, n, roles) ',
      values: ['{"a \\"b\\" \\\\c","NULL"}', '{1,2}', '{"{\\"x\\"}","{}"}'],
    });
    expect(patchRows('t', { id: 'text', late: 'boolean', note: 'text' }, ['id'], [['1', true, null], ['2', null, '']], ['note'])).toStrictEqual([{
      text: 'UPDATE t t SET late = coalesce(v.late, t.late), note = nullif(coalesce(v.note, t.note), \'\') '
        + 'FROM unnest($1::text[], $2::boolean[], $3::text[]) v (id, late, note) WHERE t.id = v.id',
      values: ['{"1","2"}', '{true,NULL}', '{NULL,""}'],
    }]);
    expect(insertRows('t', { name: 'text' }, [])).toStrictEqual([]);
  });
});
