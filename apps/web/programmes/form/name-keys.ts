import type { Path } from '../data-at.js';

/** The keys under which a place's words may be kept, the nearest to it first: `stages/steps/due/after`, …, `due/after`, `after`. */
export const keysFor = (path: Path, last: string | null = null): readonly string[] => {
  const words = [...path.filter((key) => typeof key === 'string'), ...last === null ? [] : [last]];
  return words.map((_, nth) => words.slice(nth).join('/'));
};
