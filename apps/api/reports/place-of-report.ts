import type { Place } from '@uplift/domain/access/policy';
import type { CycleState } from '@uplift/domain/cycle/state';
import type { ProgrammeReport } from '@uplift/domain/programme/report-schema';
import type { Role } from '@uplift/domain/programme/vocabulary';

export type KnownCycle = Exclude<CycleState, { status: 'none' }>;
const municipal: ReadonlySet<Role> = new Set<Role>(['municipality', 'municipal-centre']);

export const regionOf = ({ region }: KnownCycle): Place => ({ region, municipality: null, school: null });

/** A report by a municipality lies there when the cycle is of a single one; every other is the region's. */
export const placeOfReport = (report: Pick<ProgrammeReport, 'by'>, cycle: KnownCycle): Place => {
  const [only, ...others] = [...new Set(cycle.schools.map(({ municipality }) => municipality))];
  return municipal.has(report.by) && only !== undefined && others.length === 0 ? { ...regionOf(cycle), municipality: only } : regionOf(cycle);
};
