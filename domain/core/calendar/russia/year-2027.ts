import type { RussianYear } from './russian-year.js';

export const year2027: RussianYear = {
  year: 2027,
  act: { by: 'government', number: '1187', date: '2026-09-17' },
  moved: [
    { from: '2027-01-02', to: '2027-11-05' },
    { from: '2027-01-03', to: '2027-12-31' },
    { from: '2027-02-20', to: '2027-02-22' },
  ],
  declaredOff: [],
  shortened: ['2027-02-20', '2027-04-30', '2027-06-11', '2027-11-03'],
  norm: { workingDays: 247, hours: 1972 },
  verified: 'Moved days agree with an independent holiday library, the decree’s number and date with two listings of legal acts. '
    + 'The norm follows from articles 91, 95 and 112; no published table was at hand.',
};
