import type { Text } from '../programme/vocabulary.js';

/** A school subject as results name it: one id for all sources, with the words its sources use. */
export interface Subject { readonly id: string; readonly title: Text; readonly words: readonly string[] }

const subject = (id: string, ru: string, en: string, ...words: readonly string[]): Subject => ({ id, title: { ru, en }, words: [id, ru, en, ...words].map(wordKey) });

/** A name as it is compared: without case, stress on spaces, or the dots of ё. */
export const wordKey = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/[\s\u00a0]+/g, ' ').trim();

/** The subjects of the state examinations and the all-Russian checks. */
export const subjects: readonly Subject[] = [
  subject('russian', 'Русский язык', 'Russian', 'русский', 'рус. яз.', 'рус яз'),
  subject('maths', 'Математика', 'Mathematics', 'maths', 'math', 'мат.'),
  subject('maths-basic', 'Математика базовая', 'Mathematics, basic', 'математика (базовая)', 'математика база', 'математика базового уровня'),
  subject('maths-profile', 'Математика профильная', 'Mathematics, advanced', 'математика (профильная)', 'математика профиль', 'математика профильного уровня'),
  subject('physics', 'Физика', 'Physics'),
  subject('chemistry', 'Химия', 'Chemistry'),
  subject('biology', 'Биология', 'Biology'),
  subject('geography', 'География', 'Geography'),
  subject('history', 'История', 'History'),
  subject('social-studies', 'Обществознание', 'Social studies', 'общество'),
  subject('informatics', 'Информатика', 'Informatics', 'информатика и икт', 'computer science'),
  subject('literature', 'Литература', 'Literature'),
  subject('literary-reading', 'Литературное чтение', 'Literary reading'),
  subject('world-around', 'Окружающий мир', 'The world around us'),
  subject('english', 'Английский язык', 'English', 'английский', 'английский яз.'),
  subject('german', 'Немецкий язык', 'German', 'немецкий'),
  subject('french', 'Французский язык', 'French', 'французский'),
  subject('spanish', 'Испанский язык', 'Spanish', 'испанский'),
  subject('chinese', 'Китайский язык', 'Chinese', 'китайский'),
  subject('foreign-language', 'Иностранный язык', 'Foreign language', 'ин. яз.'),
];

const byWord = new Map(subjects.flatMap((one) => one.words.map((word) => [word, one] as const)));

/** The subject a source means; `null` for a word no subject goes by. */
export const subjectNamed = (name: string): Subject | null => byWord.get(wordKey(name)) ?? null;
