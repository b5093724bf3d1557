import type { RussianYear } from './russian-year.js';

export const year2023: RussianYear = {
  year: 2023,
  act: { by: 'government', number: '1505', date: '2022-08-29' },
  moved: [
    { from: '2023-01-01', to: '2023-02-24' },
    { from: '2023-01-08', to: '2023-05-08' },
  ],
  declaredOff: [],
  shortened: ['2023-02-22', '2023-03-07', '2023-11-03'],
  norm: { workingDays: 247, hours: 1973 },
  verified: 'Moved days agree with an independent holiday library and, with the decree’s number and date, with data of other open '
    + 'projects.',
};
