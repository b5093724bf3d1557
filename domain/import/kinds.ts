import { z } from 'zod';
import type { Text } from '../programme/vocabulary.js';

/** What a table may bring. */
export const ImportKind = z.enum(['schools', 'results', 'social', 'staff', 'resources', 'contacts', 'indicators']);
export type ImportKind = z.infer<typeof ImportKind>;

export const importKindTitles: Readonly<Record<ImportKind, Text>> = {
  schools: { ru: 'Школы', en: 'Schools' },
  results: { ru: 'Результаты', en: 'Results' },
  social: { ru: 'Социальный паспорт', en: 'Social passport' },
  staff: { ru: 'Кадры', en: 'Staff' },
  resources: { ru: 'Ресурсы', en: 'Resources' },
  contacts: { ru: 'Контакты', en: 'Contacts' },
  indicators: { ru: 'Показатели', en: 'Indicators' },
};
