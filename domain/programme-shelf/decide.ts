import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { ProgrammeEvent } from './events.js';

export interface PublishProgramme extends CommandBase { readonly type: 'PublishProgramme'; readonly programme: string; readonly edition: number; readonly document: unknown }

/** The editions of one programme, each as text, so that a repeat is told from a change. */
export type ProgrammeShelfState = ReadonlyMap<number, string>;

/** Every published edition of a programme; an edition never changes once published. */
export const programmeShelfDecider: Decider<PublishProgramme, ProgrammeEvent, ProgrammeShelfState> = {
  initial: new Map(),
  evolve: (state, event) => new Map(state).set(event.data.edition, textOf(event.data.document)),
  decide: ({ programme, edition, document, actor, now }, state) => {
    const present = state.get(edition);
    if (present === textOf(document)) return [];
    if (present !== undefined) throw new DomainError('programme-edition-stale', { programme, edition });
    return [{ type: 'ProgrammePublished', occurredAt: now, data: { programme, edition, document, by: actor.id } }];
  },
};

/** The same for the same document, whatever the order of its keys: stores keep values, not the order they were written in. */
const textOf = (document: unknown): string => JSON.stringify(document, (_key, value: unknown) => (
  typeof value !== 'object' || value === null || Array.isArray(value) ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))));
