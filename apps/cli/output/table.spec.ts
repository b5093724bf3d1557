import { facts, table, type Column } from './table.js';
import { columnsOf, indented, padded, wrap } from './wrap.js';

describe('wrapping', () => {
  it('breaks at words, cuts what is longer than a line, keeps line breaks', () => {
    expect(wrap('срок сдачи пакета', 11)).toStrictEqual(['срок сдачи', 'пакета']);
    expect(wrap('а\nб в', 10)).toStrictEqual(['а', 'б в']);
    expect(wrap('abcdefgh ij', 3)).toStrictEqual(['abc', 'def', 'gh', 'ij']);
    expect(wrap('', 5)).toStrictEqual(['']);
  });

  it('counts signs, not bytes or halves of letters', () => {
    expect(columnsOf('и\u0306')).toBe(1);
    expect(columnsOf('школа')).toBe(5);
    expect(padded('й', 3)).toBe('й  ');
    expect(padded('12', 4, 'right')).toBe('  12');
  });

  it('sets every line in', () => {
    expect(indented('one two three four five six', '  ', 22)).toBe('  one two three four\n  five six');
  });
});

describe('a table', () => {
  interface Row { readonly name: string; readonly count: number }
  const columns: readonly Column<Row>[] = [
    { title: 'School', value: ({ name }) => name, wraps: true }, { title: 'Late', value: ({ count }) => String(count), align: 'right' }];

  it('is as wide as its words when they fit', () => {
    expect(table([{ name: 'No. 3', count: 12 }, { name: 'No. 26', count: 4 }], columns, 80)).toBe([
      'School  Late', '──────  ────', 'No. 3     12', 'No. 26     4'].join('\n'));
  });

  it('wraps where it may when it does not fit, and leaves other columns whole', () => {
    expect(table([{ name: 'Secondary school No. 12 of the town', count: 7 }], columns, 24, '  ')).toBe([
      '  School            Late', '  ────────────────  ────', '  Secondary school     7', '  No. 12 of the', '  town'].join('\n'));
  });

  it('never makes a column narrower than it can be read', () => {
    expect(table([{ name: 'x'.repeat(40), count: 1 }], columns, 10).split('\n')[1]).toBe(`${'─'.repeat(12)}  ────`);
  });

  it('has its titles even without rows', () => {
    expect(table([], columns, 80)).toBe('School  Late\n──────  ────');
  });
});

describe('facts', () => {
  it('stand under one another; what is not known is left out', () => {
    expect(facts([['Cycle', 'smolensk-2026'], ['Order', null], ['Schools', '30']], 80)).toBe('Cycle    smolensk-2026\nSchools  30');
  });
});
