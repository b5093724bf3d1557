import type { SimilarSchools } from '../programme/identification-schema.js';

/** What schools are compared by. Only schools of one context (day or evening) are compared with one another. */
export interface ComparedSchool {
  readonly school: string; readonly municipality: string; readonly context: string;
  /** 0 to 100; `null` when not known: such a school is like nobody while the index weighs anything. */
  readonly socialIndex: number | null;
  readonly pupils: number | null;
}
export interface Neighbour { readonly school: string; readonly distance: number }
/** The nearest others that are accepted, nearest first, ties by id; fewer than asked for when there are not so many. */
export type FindNearest = (one: ComparedSchool, accept?: (school: string) => boolean) => readonly Neighbour[];

/** So many points of the index weigh as much as a doubled size or another municipality. */
const indexUnit = 10;

/** How unlike two schools are; `null` when what is compared is not known of both. */
export const distanceBetween = (a: ComparedSchool, b: ComparedSchool, { weights }: Pick<SimilarSchools, 'weights'>): number | null => {
  if ((weights.socialIndex > 0 && (a.socialIndex === null || b.socialIndex === null)) || (weights.size > 0 && !(a.pupils! > 0 && b.pupils! > 0))) return null;
  const index = weights.socialIndex === 0 ? 0 : (a.socialIndex! - b.socialIndex!) / indexUnit;
  const size = weights.size === 0 ? 0 : Math.log2(a.pupils! / b.pupils!);
  const place = a.municipality === b.municipality ? 0 : 1;
  return Math.sqrt(weights.socialIndex * index ** 2 + weights.size * size ** 2 + weights.place * place);
};

/**
 * Prepares to find each school's nearest. Schools lie sorted by the index, and the search goes outwards from a school's own place until the
 * index alone is farther than the farthest kept: ten thousand schools need no hundred million distances.
 */
export const nearestAmong = (schools: readonly ComparedSchool[], similar: SimilarSchools): FindNearest => {
  const groups = new Map<string, ComparedSchool[]>();
  const groupOf = ({ context, municipality }: ComparedSchool) => (similar.within === 'municipality' ? `${context} ${municipality}` : context);
  for (const school of schools) {
    const group = groups.get(groupOf(school));
    if (group === undefined) groups.set(groupOf(school), [school]);
    else group.push(school);
  }
  for (const group of groups.values()) group.sort((a, b) => indexOf(a) - indexOf(b));
  return (one, accept = () => true) => nearestIn(groups.get(groupOf(one)) ?? [], one, similar, accept);
};

const nearestIn = (group: readonly ComparedSchool[], one: ComparedSchool, similar: SimilarSchools, accept: (school: string) => boolean): readonly Neighbour[] => {
  const nearest: Neighbour[] = [];
  const tooFar = (other: ComparedSchool): boolean => nearest.length === similar.neighbours
    && Math.sqrt(similar.weights.socialIndex) * Math.abs(indexOf(other) - indexOf(one)) / indexUnit > nearest.at(-1)!.distance;
  const look = (other: ComparedSchool): void => {
    const distance = other.school === one.school || !accept(other.school) ? null : distanceBetween(one, other, similar);
    if (distance === null) return;
    const neighbour = { school: other.school, distance };
    if (nearest.length === similar.neighbours && compare(nearest.at(-1)!, neighbour) <= 0) return;
    const at = nearest.findIndex((kept) => compare(neighbour, kept) < 0);
    nearest.splice(at === -1 ? nearest.length : at, 0, neighbour);
    if (nearest.length > similar.neighbours) nearest.pop();
  };
  let up = placeIn(group, indexOf(one));
  let down = up - 1;
  while (up < group.length || down >= 0) {
    const [upper, lower] = [group[up], group[down]];
    if (upper !== undefined && tooFar(upper)) up = group.length;
    else if (upper !== undefined) { look(upper); up += 1; }
    if (lower !== undefined && tooFar(lower)) down = -1;
    else if (lower !== undefined) { look(lower); down -= 1; }
  }
  return nearest;
};

/** Schools without an index stand at one end: they are found only where the index weighs nothing. */
const indexOf = ({ socialIndex }: ComparedSchool): number => socialIndex ?? 0;

/** Where a school of that index would stand in the sorted group. */
const placeIn = (group: readonly ComparedSchool[], index: number): number => {
  let [low, high] = [0, group.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (indexOf(group[middle]!) < index) low = middle + 1;
    else high = middle;
  }
  return low;
};

const compare = (a: Neighbour, b: Neighbour): number => a.distance - b.distance || (a.school < b.school ? -1 : a.school > b.school ? 1 : 0);
