import { wordKey } from '../school-record/subjects.js';
import type { SchoolTag } from './school-tags.js';

/** A school's tags by the words people use for them, ids or titles; `unknown` are those the programme does not have. */
export const tagsNamed = (words: readonly string[], tags: readonly SchoolTag[] = []): { readonly tags: readonly string[]; readonly unknown: readonly string[] } => {
  const named = words.map((word) => tags.find(({ id, title }) => [id, title.ru, title.en].some((one) => wordKey(one) === wordKey(word)))?.id ?? null);
  return { tags: [...new Set(named.filter((tag) => tag !== null))].sort(), unknown: words.filter((_, at) => named[at] === null) };
};

/** Several tags in one cell, parted by commas or semicolons. */
export const tagWordsOf = (cell: string): readonly string[] => cell.split(/[,;\n]/).map((word) => word.trim()).filter((word) => word !== '');
