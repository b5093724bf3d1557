import type { CaseState } from '../case/state.js';
import { noCase } from '../case/state.js';
import { writtenDate } from '../core/deadline/counted-words.js';
import { titleOfRole } from '../programme/role-titles.js';
import type { Text } from '../programme/vocabulary.js';
import { differenceOf, type Change } from './case-difference.js';
import { facets, type Facet } from './facets.js';
import { same, yesOrNo, type Fact, type Names } from './told.js';

/** An old and a new value in words; `null` where there was or is none. `step` is set where it is a step's. */
export interface FactChange {
  readonly facet: Facet; readonly label: Text; readonly of: Text | null; readonly step: string | null; readonly before: Text | null; readonly after: Text | null;
}

/** The facts of a stream by what they are of. */
export type Facts = ReadonlyMap<string, Fact>;
const keyOf = ({ facet, of }: Fact): string => `${facet} ${of?.en ?? ''}`;
const sameText = (a: Text | null, b: Text | null): boolean => a?.ru === b?.ru && a?.en === b?.en;

/** The facts after an event, and what it changed of them. */
export const withFacts = (before: Facts, set: readonly Fact[]): { readonly facts: Facts; readonly changes: readonly FactChange[] } => {
  if (set.length === 0) return { facts: before, changes: [] };
  const facts = new Map(before);
  const changes = set.flatMap((one): FactChange[] => {
    const was = facts.get(keyOf(one))?.value ?? null;
    if (one.value === null) facts.delete(keyOf(one)); else facts.set(keyOf(one), one);
    return sameText(was, one.value) ? [] : [{ facet: one.facet, label: facets[one.facet], of: one.of, step: null, before: was, after: one.value }];
  });
  return { facts, changes };
};

/** What differs between two sets of facts of one stream. */
export const factChanges = (before: Facts, after: Facts): readonly FactChange[] => [...new Set([...before.keys(), ...after.keys()])].flatMap((key): FactChange[] => {
  const [was, is] = [before.get(key), after.get(key)];
  const { facet, of } = (is ?? was)!;
  return sameText(was?.value ?? null, is?.value ?? null) ? [] : [{ facet, label: facets[facet], of, step: null, before: was?.value ?? null, after: is?.value ?? null }];
});

/** What differs between two states of a case, in words. */
export const caseChanges = (before: CaseState, after: CaseState, names: Names): readonly FactChange[] =>
  differenceOf(before, after).map((change): FactChange => ({
    facet: facetOf[change.facet], label: facets[facetOf[change.facet]], of: change.step === null ? null : names.step(change.step), step: change.step,
    before: inWords(change.facet, change.before), after: inWords(change.facet, change.after),
  }));

/** A case's facts are what makes it differ from none. */
export const caseFacts = (state: CaseState, names: Names): readonly FactChange[] => caseChanges(noCase, state, names);

const facetOf: Readonly<Record<Change['facet'], Facet>> = { status: 'status', round: 'round', due: 'due', heldBy: 'held-by', assignee: 'assignee', late: 'late', edition: 'edition' };

/** Of steps and of cases alike. */
const statuses: Readonly<Record<string, Text>> = {
  'none': { ru: 'ещё нет', en: 'not yet' }, 'open': { ru: 'в работе', en: 'open' }, 'handed-in': { ru: 'отправлен', en: 'handed in' }, 'in-review': { ru: 'на проверке', en: 'in review' },
  'done': { ru: 'выполнен', en: 'done' }, 'closed': { ru: 'закрыт', en: 'closed' }, 'set-aside': { ru: 'отложен', en: 'set aside' }, 'completed': { ru: 'завершён', en: 'completed' },
};

const inWords = (facet: Change['facet'], value: string | null): Text | null => {
  if (value === null) return null;
  switch (facet) {
    case 'status': return statuses[value] ?? same(value);
    case 'due': return writtenDate(value);
    case 'heldBy': { const roles = value.split(', ').map(titleOfRole); return { ru: roles.map(({ ru }) => ru).join(', '), en: roles.map(({ en }) => en).join(', ') }; }
    case 'late': return yesOrNo(true);
    case 'round': case 'assignee': case 'edition': return same(value);
  }
};
