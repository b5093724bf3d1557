import type { RussianYear } from './russian-year.js';

export const year2021: RussianYear = {
  year: 2021,
  act: { by: 'government', number: '1648', date: '2020-10-10' },
  moved: [
    { from: '2021-01-02', to: '2021-11-05' },
    { from: '2021-01-03', to: '2021-12-31' },
    { from: '2021-02-20', to: '2021-02-22' },
  ],
  declaredOff: [
    {
      from: '2021-05-04', to: '2021-05-07', act: { by: 'president', number: '242', date: '2021-04-23' },
      reason: { ru: 'эпидемия', en: 'the epidemic' },
    },
    {
      from: '2021-10-30', to: '2021-11-07', act: { by: 'president', number: '595', date: '2021-10-20' },
      reason: { ru: 'эпидемия', en: 'the epidemic' },
    },
  ],
  shortened: ['2021-02-20', '2021-04-30', '2021-06-11', '2021-11-03'],
  norm: { workingDays: 247, hours: 1972 },
  verified: 'Moved days agree with an independent holiday library, the decree’s number and date with the press of October 2020; '
    + 'decree 242 was read in full text. The number of decree 595 was not compared with its text.',
};
