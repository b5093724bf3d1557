import { caseDecider } from '../case/decide.js';
import type { CaseEvent } from '../case/events.js';
import { noCase, type CaseState } from '../case/state.js';
import { explainDeadline } from '../core/deadline/explain-deadline.js';
import { fold } from '../core/decider.js';
import type { DomainEvent } from '../core/event.js';
import type { Text } from '../programme/vocabulary.js';
import { caseSentence } from './case-sentence.js';
import { tell } from './engine-tellings.js';
import { caseChanges, caseFacts, factChanges, withFacts, type FactChange, type Facts } from './fact-changes.js';
import { facets } from './facets.js';
import { planBehind } from './plan-behind.js';
import type { Names } from './told.js';
import { whySent } from './why-sent.js';

/** An event in a sentence, with the old and new values of what it changed. `why`: of a date, and of what was sent because of it. */
export interface Replayed { readonly sentence: Text; readonly changes: readonly FactChange[]; readonly why: Text | null }

/** A stream as it stood: a case's state, or the facts its events set. */
export type Standing = { readonly kind: 'case'; readonly state: CaseState } | { readonly kind: 'facts'; readonly facts: Facts };

const isCase = (stream: string): boolean => stream.startsWith('case-');
const nothing = (stream: string): Standing => (isCase(stream) ? { kind: 'case', state: noCase } : { kind: 'facts', facts: new Map() });

/** Every event of one stream, told in its order. */
export const replayStream = (stream: string, events: readonly DomainEvent[], names: Names): readonly Replayed[] => {
  if (isCase(stream)) return replayCase(events as readonly CaseEvent[], names);
  let facts: Facts = new Map();
  return events.map((event): Replayed => {
    const { sentence, facts: set } = tell(event, names);
    const after = withFacts(facts, set);
    facts = after.facts;
    return { sentence, changes: after.changes, why: null };
  });
};

const replayCase = (events: readonly CaseEvent[], names: Names): readonly Replayed[] => {
  let state: CaseState = noCase;
  return events.map((event): Replayed => {
    const before = state;
    state = caseDecider.evolve(state, event);
    const plan = planBehind(event, before);
    const sent = whySent(event, before);
    const why = plan === null ? null : explainDeadline(plan);
    return { sentence: caseSentence(event, names.step), changes: caseChanges(before, state, names),
      why: sent === null || why === null ? why : { ru: `${sent.ru} ${why.ru}`, en: `${sent.en} ${why.en}` } };
  });
};

/** How a stream stood after these events. */
export const standingAfter = (stream: string, events: readonly DomainEvent[], names: Names): Standing => (isCase(stream)
  ? { kind: 'case', state: fold(caseDecider, events as readonly CaseEvent[]) }
  : events.reduce<Standing>((before, event) => ({ kind: 'facts', facts: withFacts((before as Extract<Standing, { kind: 'facts' }>).facts, tell(event, names).facts).facts }), nothing(stream)));

/** What differs between two standings of one stream. */
export const standingChanges = (before: Standing, after: Standing, names: Names): readonly FactChange[] => {
  if (before.kind === 'case' && after.kind === 'case') return caseChanges(before.state, after.state, names);
  return before.kind === 'facts' && after.kind === 'facts' ? factChanges(before.facts, after.facts) : [];
};

/** A standing as values: what makes it differ from nothing. */
export const factsOf = (standing: Standing, names: Names): readonly FactChange[] => (standing.kind === 'case' ? caseFacts(standing.state, names)
  : [...standing.facts.values()].map(({ facet, of, value }) => ({ facet, label: facets[facet], of, step: null, before: null, after: value })));
