import type { Instant } from './instant.js';

/** Who acts: a signed-in person, or a part of the engine itself. */
export type Actor = { readonly kind: 'person'; readonly id: string } | { readonly kind: 'system'; readonly id: string };

/** What every command brings along: who asks, and when. The domain reads no clock. */
export interface CommandBase { readonly actor: Actor; readonly now: Instant }

/**
 * The skeleton of every aggregate. `decide` answers a command with the events it causes: none when the command is a
 * repeat of what already holds, and throws `DomainError` when it may not be done. `evolve` folds one event.
 */
export interface Decider<Command, Event, State, Context = void> {
  readonly initial: State;
  evolve(state: State, event: Event): State;
  decide(command: Command, state: State, context: Context): readonly Event[];
}

export const fold = <Event, State>(
  decider: Pick<Decider<never, Event, State, never>, 'initial' | 'evolve'>, events: Iterable<Event>, from: State = decider.initial,
): State => {
  let state = from;
  for (const event of events) state = decider.evolve(state, event);
  return state;
};
