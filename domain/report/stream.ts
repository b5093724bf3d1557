/** A cycle's report of the programme: `report-smolensk-2026.half-year`. */
export const reportStreamOf = (cycle: string, report: string): string => `report-${cycle}.${report}`;

/** The cycle and report of such an id (the stream's name without `report-`), or `null` when it is not one. */
export const partsOfReportId = (id: string): { cycle: string; report: string } | null => {
  const match = /^([^.]+)\.([^.]+)$/.exec(id);
  return match === null ? null : { cycle: match[1]!, report: match[2]! };
};
