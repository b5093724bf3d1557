import type { StepView } from '@uplift/api/cases/step-view';
import type { Language, Text } from '../../language.js';

const texts: Readonly<Record<StepView['status'], Text>> = {
  waiting: { ru: 'ещё не открыт', en: 'not open yet' }, open: { ru: 'открыт', en: 'open' }, 'handed-in': { ru: 'сдан', en: 'handed in' },
  'in-review': { ru: 'на проверке', en: 'under review' }, done: { ru: 'завершён', en: 'done' }, closed: { ru: 'закрыт', en: 'closed' },
};

/** How a step stands, in words; a status of a newer server as it is. */
export const stepStatusText = (status: StepView['status'], language: Language): string => (texts as Partial<typeof texts>)[status]?.[language] ?? status;
