import type { RussianYear } from './russian-year.js';

export const year2026: RussianYear = {
  year: 2026,
  act: { by: 'government', number: '1466', date: '2025-09-24' },
  moved: [
    { from: '2026-01-03', to: '2026-01-09' },
    { from: '2026-01-04', to: '2026-12-31' },
  ],
  declaredOff: [],
  shortened: ['2026-04-30', '2026-05-08', '2026-06-11', '2026-11-03'],
  norm: { workingDays: 247, hours: 1972 },
  verified: 'Moved and shortened days and the decree’s number and date agree with a regional authority’s notice; moved days also '
    + 'with an independent holiday library.',
};
