import type { CommandBase, Decider } from '@uplift/domain/core/decider';
import type { DomainEvent } from '@uplift/domain/core/event';

/** A decider together with where its streams live. */
export interface Aggregate<Command extends CommandBase, Event extends DomainEvent, State, Context> {
  readonly name: string;
  readonly decider: Decider<Command, Event, State, Context>;
  streamOf(command: Command): string;
}
