import type { Role, Text } from './vocabulary.js';

/** What a role is called in sentences and tables. */
export const roleTitles: Readonly<Record<Role, Text>> = {
  'department': { ru: 'департамент', en: 'department' },
  'institute-coordinator': { ru: 'координатор института', en: 'institute coordinator' },
  'assessment-centre': { ru: 'центр оценки качества', en: 'assessment centre' },
  'municipality': { ru: 'управление образования муниципалитета', en: 'municipality' },
  'municipal-centre': { ru: 'муниципальный центр', en: 'municipal centre' },
  'curator': { ru: 'куратор', en: 'curator' },
  'tutor-school': { ru: 'школа-тьютор', en: 'tutor school' },
  'expert': { ru: 'эксперт', en: 'expert' },
  'school-team': { ru: 'команда школы', en: 'school team' },
  'teacher': { ru: 'педагог', en: 'teacher' },
  'auditor': { ru: 'проверяющий', en: 'auditor' },
  'administrator': { ru: 'администратор', en: 'administrator' },
};

/** The title of a role, or the word itself where it is no role (an id, a part of the engine). */
export const titleOfRole = (word: string): Text => (roleTitles as Readonly<Record<string, Text>>)[word] ?? { ru: word, en: word };
