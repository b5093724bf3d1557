import type { TFunction } from 'i18next';
import type { Roadmap } from '../drafts/save-roadmap.js';
import { inLanguage } from '../language/language.js';

/** The section, and the measure where a remark speaks of one. */
export const remarkPlace = (t: TFunction, { sections }: Pick<Roadmap, 'sections'>, { section, measure }: { readonly section: string; readonly measure: string | null }): string => {
  const found = sections.find((one) => one.section === section);
  const title = found === undefined ? section : inLanguage(found.title);
  if (measure === null) return title;
  const nth = found?.measures.findIndex(({ id }) => id === measure) ?? -1;
  return nth < 0 ? title : `${title}, ${t('roadmap:measure', { number: nth + 1 })}`;
};
