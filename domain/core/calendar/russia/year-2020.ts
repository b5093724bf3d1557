import type { RussianYear } from './russian-year.js';

export const year2020: RussianYear = {
  year: 2020,
  act: { by: 'government', number: '875', date: '2019-07-10' },
  moved: [
    { from: '2020-01-04', to: '2020-05-04' },
    { from: '2020-01-05', to: '2020-05-05' },
  ],
  declaredOff: [
    {
      from: '2020-03-30', to: '2020-04-03', act: { by: 'president', number: '206', date: '2020-03-25' },
      reason: { ru: 'эпидемия', en: 'the epidemic' },
    },
    {
      from: '2020-04-04', to: '2020-04-30', act: { by: 'president', number: '239', date: '2020-04-02' },
      reason: { ru: 'эпидемия', en: 'the epidemic' },
    },
    {
      from: '2020-05-06', to: '2020-05-08', act: { by: 'president', number: '294', date: '2020-04-28' },
      reason: { ru: 'эпидемия', en: 'the epidemic' },
    },
    {
      from: '2020-06-24', to: '2020-06-24', act: { by: 'president', number: '345', date: '2020-05-29' },
      reason: { ru: 'парад к 75-летию Победы', en: 'the parade for 75 years of Victory' },
    },
    {
      from: '2020-07-01', to: '2020-07-01', act: { by: 'president', number: '354', date: '2020-06-01' },
      reason: { ru: 'общероссийское голосование', en: 'the nationwide vote' },
    },
  ],
  shortened: ['2020-04-30', '2020-05-08', '2020-06-11', '2020-11-03', '2020-12-31'],
  norm: { workingDays: 248, hours: 1979 },
  verified: 'Moved days agree with an independent holiday library and with the press of July 2019; decree 206 was read in full '
    + 'text. The numbers of acts 875, 239, 294, 345 and 354 were not compared with their texts; their days agree with the '
    + 'press.',
};
