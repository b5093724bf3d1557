import type { BoardRow } from './cycle-queries.js';

/** Schools and late schools, by municipality and stage: the key is the two parted by a space. */
export const delaysBy = (rows: readonly Pick<BoardRow, 'municipality' | 'stage' | 'overdueSteps'>[]): ReadonlyMap<string, { readonly schools: number; readonly late: number }> => {
  const cells = new Map<string, { schools: number; late: number }>();
  for (const { municipality, stage, overdueSteps } of rows) {
    const key = `${municipality ?? ''} ${stage ?? ''}`;
    const cell = cells.get(key) ?? { schools: 0, late: 0 };
    cells.set(key, { schools: cell.schools + 1, late: cell.late + (overdueSteps > 0 ? 1 : 0) });
  }
  return cells;
};
