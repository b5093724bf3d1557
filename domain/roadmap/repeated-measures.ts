import type { RoadmapContent } from './content.js';

/** A measure of an earlier cycle of the same school or municipality, with what came of it. */
export interface EarlierMeasure { readonly cycle: string; readonly measure: string; readonly title: string; readonly outcome: 'worked' | 'did-not-work' | 'unclear' }
export interface RepeatWarning { readonly section: string; readonly measure: string; readonly title: string; readonly earlier: EarlierMeasure }

/** Two titles mean the same measure when they share so large a part of their words. */
const likeness = 0.6;

/** Planned measures that did not work when the same subject tried them before. They may be planned again: it is a warning and no refusal. */
export const repeatWarnings = (content: RoadmapContent, earlier: readonly EarlierMeasure[]): readonly RepeatWarning[] => {
  const failed = earlier.filter(({ outcome }) => outcome === 'did-not-work');
  return content.flatMap(({ section, measures }) => measures.flatMap(({ id, title }) => {
    const before = failed.find((one) => alike(one.title, title));
    return before === undefined ? [] : [{ section, measure: id, title, earlier: before }];
  }));
};

const alike = (one: string, other: string): boolean => {
  const [a, b] = [stemsOf(one), stemsOf(other)];
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared / (a.size + b.size - shared) >= likeness;
};

/** Words without their endings: five letters tell Russian words apart whatever their case and number. */
const stemsOf = (title: string): ReadonlySet<string> =>
  new Set((title.toLowerCase().replaceAll('ё', 'е').match(/[\p{L}\d]{3,}/gu) ?? []).map((word) => word.slice(0, 5)));
