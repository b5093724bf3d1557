import type { Step } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';

/** The section or document a remark points at, by its title. */
export const placeName = (place: string, { sections, documents }: Pick<Step, 'sections' | 'documents'>): string => {
  const title = sections.find(({ section }) => section === place)?.title ?? documents.find(({ kind }) => kind === place)?.title;
  return title === undefined ? place : inLanguage(title);
};
