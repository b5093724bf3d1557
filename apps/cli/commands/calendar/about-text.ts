import type { FeedsAnswer } from '@uplift/api/calendar-feeds/calendar-feeds';
import type { Cli } from '../../cli.js';

/** Whose dates a calendar shows. */
export const aboutText = (about: FeedsAnswer['feeds'][number]['about'], { say }: Cli): string => {
  switch (about.kind) {
    case 'person': return say({ ru: 'свои сроки', en: 'one’s own dates' });
    case 'cycle': return say({ ru: `цикл ${about.id}`, en: `cycle ${about.id}` });
    case 'school': return say({ ru: `школа ${about.id}`, en: `school ${about.id}` });
  }
};
