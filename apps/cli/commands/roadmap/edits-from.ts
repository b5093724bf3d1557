import { usageError } from '../../cli-error.js';
import { dayFrom } from '../day-option.js';

export interface DraftOptions {
  readonly file?: string; readonly section?: string; readonly measure?: string; readonly set?: readonly string[]; readonly aim?: string; readonly remove?: boolean; readonly seen?: number;
}

const fields = ['title', 'risk', 'cause', 'indicator', 'effect', 'owner', 'person', 'due'];

/** The one edit that the options describe. Throws wrong usage for anything unclear. */
export const editFrom = ({ section, measure, set, aim, remove }: DraftOptions): object => {
  if (section === undefined) throw usageError('Назовите раздел (--section) или файл правок (--file)', 'Name the section (--section) or a file of edits (--file)');
  if (measure === undefined) {
    if (aim === undefined || set !== undefined || remove === true) throw usageError('Без --measure раздел получает только --aim', 'Without --measure a section takes only --aim');
    return { section, aim };
  }
  if (remove === true) return { section, measure, remove: true };
  if (set === undefined) throw usageError('Напишите --set поле=значение или --remove', 'Write --set field=value or --remove');
  return { section, measure, set: Object.fromEntries(set.map(fieldFrom)) };
};

/** `due=15.03.2027`; an empty value takes back what was said. */
const fieldFrom = (given: string): [string, string | null] => {
  const at = given.indexOf('=');
  const [field, value] = [given.slice(0, at), given.slice(at + 1).trim()];
  if (at < 1 || !fields.includes(field)) throw usageError(`«${given}»: нужно поле=значение, поля: ${fields.join(', ')}`, `“${given}”: write field=value; fields: ${fields.join(', ')}`);
  if (value === '') return [field, ['owner', 'person', 'due'].includes(field) ? null : ''];
  return [field, field === 'due' ? dayFrom(value) : value];
};

/** A file of edits: a list as the API takes them, or an object with such a list as `edits`. */
export const editsFromFile = (text: string): readonly object[] => {
  try {
    const value: unknown = JSON.parse(text);
    const list = typeof value === 'object' && value !== null && 'edits' in value ? value.edits : value;
    if (Array.isArray(list) && list.length > 0) return list as readonly object[];
  } catch {
    // Said below.
  }
  throw usageError('В файле должен быть список правок JSON', 'The file must hold a JSON list of edits');
};
