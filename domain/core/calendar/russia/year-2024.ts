import type { RussianYear } from './russian-year.js';

export const year2024: RussianYear = {
  year: 2024,
  act: { by: 'government', number: '1314', date: '2023-08-10' },
  moved: [
    { from: '2024-01-06', to: '2024-05-10' },
    { from: '2024-01-07', to: '2024-12-31' },
    { from: '2024-04-27', to: '2024-04-29' },
    { from: '2024-11-02', to: '2024-04-30' },
    { from: '2024-12-28', to: '2024-12-30' },
  ],
  declaredOff: [],
  shortened: ['2024-02-22', '2024-03-07', '2024-05-08', '2024-06-11', '2024-11-02'],
  norm: { workingDays: 248, hours: 1979 },
  verified: 'The decree was read in full text; its moved days agree with an independent holiday library.',
};
