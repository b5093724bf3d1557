import type { RussianYear } from './russian-year.js';

export const year2022: RussianYear = {
  year: 2022,
  act: { by: 'government', number: '1564', date: '2021-09-16' },
  moved: [
    { from: '2022-01-01', to: '2022-05-03' },
    { from: '2022-01-02', to: '2022-05-10' },
    { from: '2022-03-05', to: '2022-03-07' },
  ],
  declaredOff: [],
  shortened: ['2022-02-22', '2022-03-05', '2022-11-03'],
  norm: { workingDays: 247, hours: 1973 },
  verified: 'Moved days agree with an independent holiday library, the decree’s number and date with a legal news feed.',
};
