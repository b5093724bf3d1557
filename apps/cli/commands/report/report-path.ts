export const reportPath = (cycle: string, report?: string): string =>
  `/cycles/${encodeURIComponent(cycle)}/reports${report === undefined ? '' : `/${encodeURIComponent(report)}`}`;
