import type { RussianYear } from './russian-year.js';

export const year2019: RussianYear = {
  year: 2019,
  act: { by: 'government', number: '1163', date: '2018-10-01' },
  moved: [
    { from: '2019-01-05', to: '2019-05-02' },
    { from: '2019-01-06', to: '2019-05-03' },
    { from: '2019-02-23', to: '2019-05-10' },
  ],
  declaredOff: [],
  shortened: ['2019-02-22', '2019-03-07', '2019-04-30', '2019-05-08', '2019-06-11', '2019-12-31'],
  norm: { workingDays: 247, hours: 1970 },
  verified: 'The moved days give the published norm of 247 days and 1,970 hours; the decree’s text was not compared.',
};
