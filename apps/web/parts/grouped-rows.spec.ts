import { groupedRows } from './grouped-rows.js';

const rows = [{ id: 1, place: 'Ярцево' }, { id: 2, place: 'Вязьма' }, { id: 3, place: 'Ярцево' }];

describe('rows in groups', () => {
  it('are the rows alone without groups', () => {
    expect(groupedRows(rows, undefined)).toStrictEqual(rows.map((row) => ({ kind: 'row', row })));
  });

  it('stand under their titles, each in the order it came', () => {
    expect(groupedRows(rows, ({ place }) => place)).toStrictEqual([
      { kind: 'group', title: 'Вязьма', count: 1 }, { kind: 'row', row: rows[1] }, { kind: 'group', title: 'Ярцево', count: 2 }, { kind: 'row', row: rows[0] }, { kind: 'row', row: rows[2] }]);
  });
});
