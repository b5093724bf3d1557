import type { RussianYear } from './russian-year.js';

export const year2025: RussianYear = {
  year: 2025,
  act: { by: 'government', number: '1335', date: '2024-10-04' },
  moved: [
    { from: '2025-01-04', to: '2025-05-02' },
    { from: '2025-01-05', to: '2025-12-31' },
    { from: '2025-02-23', to: '2025-05-08' },
    { from: '2025-03-08', to: '2025-06-13' },
    { from: '2025-11-01', to: '2025-11-03' },
  ],
  declaredOff: [],
  shortened: ['2025-03-07', '2025-04-30', '2025-06-11', '2025-11-01'],
  norm: { workingDays: 247, hours: 1972 },
  verified: 'Moved days agree with an independent holiday library, the decree’s number and date with data of other open projects.',
};
