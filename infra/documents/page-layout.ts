import type { ReportModel } from '@uplift/domain/report/model';

/** So many columns do not fit an upright page. */
const wideFrom = 7;

/** A report with a table that is wider than an upright page is laid across, from its first page to its last. */
export const layoutOf = ({ blocks }: ReportModel): 'portrait' | 'landscape' =>
  (blocks.some((block) => block.kind === 'table' && block.rows.length > 0 && block.columns.length >= wideFrom) ? 'landscape' : 'portrait');
