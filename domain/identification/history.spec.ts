import { given } from '../testing/given.js';
import { earlierListsDecider, type RecordEarlierList } from './earlier-lists/decide.js';
import type { EarlierListEvent } from './earlier-lists/events.js';
import { appearancesBySchool, listsWithRepeats, type ListOfYear } from './history.js';

const listOf = (id: string, year: string, schools: readonly string[], source: ListOfYear['source'] = 'earlier-list'): ListOfYear =>
  ({ source, id, year, title: id, order: null, continues: id === 'third' ? ['second'] : [], schools: schools.map((school) => ({ school, municipality: 'm1', tried: school === 'b' ? ['наставник'] : [], outcome: null })) });

describe('the lists of a region', () => {
  it('stand in time and show who is there again', () => {
    const lists = [listOf('third', '2023', ['a', 'c', 'd'], 'cycle'), listOf('second', '2021/22', ['b', 'c']), listOf('first', '2020', ['a', 'b'])];
    expect(listsWithRepeats(lists).map(({ id, repeated }) => [id, repeated])).toStrictEqual([['first', []], ['second', ['b']], ['third', ['a']]]);
    expect(appearancesBySchool(lists).get('b')!.map(({ id, tried }) => [id, tried])).toStrictEqual([['first', ['наставник']], ['second', ['наставник']]]);
  });
});

describe('an earlier list', () => {
  const base = { actor: { kind: 'person', id: 'p-1' }, now: '2023-01-15T06:00:00.000Z' } as const;
  const school = (id: string) => ({ school: id, municipality: 'm1', tried: ['наставник'], outcome: null });
  const command: RecordEarlierList = { ...base, type: 'RecordEarlierList', region: 'r', list: 'list-2020', municipality: 'm1', year: '2020', title: '', order: null,
    schools: [school('b'), school('a')] };
  const recorded = (schools: string[]): EarlierListEvent => ({ type: 'EarlierListRecorded', occurredAt: base.now, data: {
    region: 'r', list: 'list-2020', municipality: 'm1', year: '2020', title: '', order: null, schools: schools.map(school), by: 'p-1' } });
  it('is kept in one order', () => given(earlierListsDecider, undefined).when(command).then(recorded(['a', 'b'])));
  it('can be corrected', () => given(earlierListsDecider, undefined, recorded(['a', 'b'])).when({ ...command, schools: [school('a')] }).then(recorded(['a'])));
  it('names no school twice', () => given(earlierListsDecider, undefined).when({ ...command, schools: [school('a'), school('a')] }).thenRefused('school-listed-twice', { school: 'a' }));
});
