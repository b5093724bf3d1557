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

/** Schools lie sorted by what weighs in them, the index or else the size: a difference of that alone is the least two of them can differ. */
interface Lie { readonly weight: number; at(school: ComparedSchool): number }
interface Placed { readonly school: ComparedSchool; readonly at: number }
/** Schools of one context in order, all of them and by municipality. */
interface Group { readonly all: Placed[]; readonly byMunicipality: Map<string, Placed[]> }

/**
 * Prepares to find each school's nearest. The search goes outwards from a school's own place, among those of its municipality first and then
 * among the others, until what is left must be farther than the farthest kept: ten thousand schools need no hundred million distances.
 */
export const nearestAmong = (schools: readonly ComparedSchool[], similar: SimilarSchools): FindNearest => {
  const lie = lieOf(similar);
  const groups = new Map<string, Group>();
  for (const school of schools) {
    if (!isComparable(school, similar)) continue;
    let group = groups.get(school.context);
    if (group === undefined) groups.set(school.context, group = { all: [], byMunicipality: new Map() });
    const placed = { school, at: lie.at(school) };
    group.all.push(placed);
    const own = group.byMunicipality.get(school.municipality);
    if (own === undefined) group.byMunicipality.set(school.municipality, [placed]);
    else own.push(placed);
  }
  const inOrder = (a: Placed, b: Placed): number => a.at - b.at;
  for (const { all, byMunicipality } of groups.values()) {
    all.sort(inOrder);
    for (const own of byMunicipality.values()) own.sort(inOrder);
  }
  return (one, accept = () => true) => {
    const group = groups.get(one.context);
    if (group === undefined || !isComparable(one, similar)) return [];
    const search = new Search(one, lie, similar, accept);
    search.among(group.byMunicipality.get(one.municipality) ?? [], 0, true);
    if (similar.within === 'region') search.among(group.all, similar.weights.place, false);
    return search.nearest;
  };
};

/** What is not known of a school cannot be compared: it is like nobody while that weighs anything. */
const isComparable = ({ socialIndex, pupils }: ComparedSchool, { weights }: SimilarSchools): boolean =>
  (weights.socialIndex === 0 || socialIndex !== null) && (weights.size === 0 || pupils! > 0);

const lieOf = ({ weights }: SimilarSchools): Lie => (weights.socialIndex > 0 ? { weight: weights.socialIndex, at: ({ socialIndex }) => socialIndex! / indexUnit }
  : weights.size > 0 ? { weight: weights.size, at: ({ pupils }) => Math.log2(pupils!) } : { weight: 0, at: () => 0 });

/** The last digits of a difference taken in two ways may differ. */
const lastDigits = 1e-9;

class Search {
  readonly nearest: Neighbour[] = [];
  private readonly from: number;

  constructor(private readonly one: ComparedSchool, private readonly lie: Lie, private readonly similar: SimilarSchools, private readonly accept: (school: string) => boolean) {
    this.from = lie.at(one);
  }

  /** `floor`: what the square of every distance here is at least. Of all others those of one's own municipality were looked at before. */
  among(placed: readonly Placed[], floor: number, own: boolean): void {
    let up = placeIn(placed, this.from);
    let down = up - 1;
    while (up < placed.length || down >= 0) {
      const [upper, lower] = [placed[up], placed[down]];
      if (upper !== undefined && this.isTooFar(upper, floor)) up = placed.length;
      else if (upper !== undefined) { this.look(upper.school, own); up += 1; }
      if (lower !== undefined && this.isTooFar(lower, floor)) down = -1;
      else if (lower !== undefined) { this.look(lower.school, own); down -= 1; }
    }
  }

  private isTooFar({ at }: Placed, floor: number): boolean {
    return this.nearest.length === this.similar.neighbours && Math.sqrt(this.lie.weight * (at - this.from) ** 2 + floor) - lastDigits > this.nearest.at(-1)!.distance;
  }

  private look(other: ComparedSchool, own: boolean): void {
    if (other.school === this.one.school || (other.municipality === this.one.municipality) !== own || !this.accept(other.school)) return;
    const distance = distanceBetween(this.one, other, this.similar);
    if (distance === null) return;
    const { nearest, similar: { neighbours } } = this;
    const neighbour = { school: other.school, distance };
    if (nearest.length === neighbours && compare(nearest.at(-1)!, neighbour) <= 0) return;
    const at = nearest.findIndex((kept) => compare(neighbour, kept) < 0);
    nearest.splice(at === -1 ? nearest.length : at, 0, neighbour);
    if (nearest.length > neighbours) nearest.pop();
  }
}

/** Where a school that lies there would stand among the sorted. */
const placeIn = (placed: readonly Placed[], at: number): number => {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placed[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

const compare = (a: Neighbour, b: Neighbour): number => a.distance - b.distance || (a.school < b.school ? -1 : a.school > b.school ? 1 : 0);
