import type { CaseView } from '@uplift/api/cases/show-case';
import type { Language, Text } from '../../language.js';

const texts: Readonly<Record<CaseView['status'], Text>> = {
  open: { ru: 'в работе', en: 'under way' }, 'set-aside': { ru: 'отложена', en: 'set aside' }, completed: { ru: 'завершена', en: 'completed' }, closed: { ru: 'закрыта', en: 'closed' },
};

export const caseStatusText = (status: CaseView['status'], language: Language): string => (texts as Partial<typeof texts>)[status]?.[language] ?? status;
