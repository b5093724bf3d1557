import type { CaseRow } from '../api/schemas.js';

/** A column for each stage in the programme's order, and one at the end (`null`) for those that have left them all; late ones come first. */
export const columnsOf = <Row extends Pick<CaseRow, 'stage' | 'overdueSteps'>>(rows: readonly Row[], stages: readonly string[]): readonly { readonly stage: string | null; readonly rows: readonly Row[] }[] => {
  const at = new Map<string | null, Row[]>([...stages, null].map((stage) => [stage, []]));
  for (const row of rows) (at.get(row.stage) ?? at.get(null)!).push(row);
  return [...at].map(([stage, cards]) => ({ stage, rows: cards.sort((a, b) => b.overdueSteps - a.overdueSteps) })).filter(({ stage, rows: cards }) => stage !== null || cards.length > 0);
};
