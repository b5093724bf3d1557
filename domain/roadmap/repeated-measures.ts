import type { RoadmapContent } from './content.js';

/** A measure of an earlier cycle of the same school or municipality, with what came of it. */
interface JudgedMeasure { readonly source: 'cycle'; readonly cycle: string; readonly measure: string; readonly title: string; readonly outcome: 'worked' | 'did-not-work' | 'unclear' }
/** What an earlier list of schools says was tried with one that is listed again now: in a few words, `cycle` being the list's id. */
interface ListedMeasure { readonly source: 'earlier-list'; readonly cycle: string; readonly measure: null; readonly title: string; readonly outcome: 'listed-again' }
export type EarlierMeasure = JudgedMeasure | ListedMeasure;
export interface RepeatWarning { readonly section: string; readonly measure: string; readonly title: string; readonly earlier: EarlierMeasure }

/** Two titles mean the same measure when they share so large a part of their words. */
const likeness = 0.6;

/**
 * Planned measures that did not work when the same subject tried them before, or that did not keep a school from being listed again. They may be
 * planned again: it is a warning and no refusal.
 */
export const repeatWarnings = (content: RoadmapContent, earlier: readonly EarlierMeasure[]): readonly RepeatWarning[] => {
  const failed = earlier.filter(({ outcome }) => outcome === 'did-not-work' || outcome === 'listed-again');
  return content.flatMap(({ section, measures }) => measures.flatMap(({ id, title }) => {
    const before = failed.find((one) => (one.source === 'cycle' ? alike(one.title, title) : isAbout(one.title, title)));
    return before === undefined ? [] : [{ section, measure: id, title, earlier: before }];
  }));
};

const alike = (one: string, other: string): boolean => {
  const [a, b] = [stemsOf(one), stemsOf(other)];
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared / (a.size + b.size - shared) >= likeness;
};

/** Whether a title holds all the words by which a list names what was tried. */
const isAbout = (named: string, title: string): boolean => {
  const [words, all] = [stemsOf(named), stemsOf(title)];
  return words.size > 0 && [...words].every((stem) => all.has(stem));
};

/** Words without their endings: five letters tell Russian words apart whatever their case and number. */
const stemsOf = (title: string): ReadonlySet<string> =>
  new Set((title.toLowerCase().replaceAll('ё', 'е').match(/[\p{L}\d]{3,}/gu) ?? []).map((word) => word.slice(0, 5)));
