import type { CommandBase, Decider } from '../core/decider.js';
import { fold } from '../core/decider.js';
import { DomainError, type ErrorDetails } from '../core/domain-error.js';
import type { ErrorCode } from '../core/error-catalogue.js';
import type { DomainEvent } from '../core/event.js';

/**
 * Given earlier events, when a command comes, then exactly these events follow: compared deeply, in order, nothing left out.
 * Every accepted decision is asked a second time on top of its own events and must then add nothing, unless `repeats` says it may.
 */
export const given = <Command extends CommandBase, Event extends DomainEvent, State, Context>(
  decider: Decider<Command, Event, State, Context>, context: Context, ...earlier: readonly Event[]
) => ({
  when: (command: Command, { repeats = false } = {}) => {
    const state = fold<Event, State>(decider, earlier);
    return {
      then: (...expected: readonly Event[]): void => {
        const events = decider.decide(command, state, context);
        expect(events).toStrictEqual(expected);
        if (!repeats) expect(decider.decide(command, fold<Event, State>(decider, events, state), context)).toStrictEqual([]);
      },
      thenTypes: (...expected: readonly string[]): readonly Event[] => {
        const events = decider.decide(command, state, context);
        expect(events.map(({ type }) => type)).toStrictEqual(expected);
        if (!repeats) expect(decider.decide(command, fold<Event, State>(decider, events, state), context)).toStrictEqual([]);
        return events;
      },
      thenRefused: (code: ErrorCode, details?: ErrorDetails): void => {
        let refusal: unknown = null;
        try { decider.decide(command, state, context); } catch (error) { refusal = error; }
        expect(refusal).toBeInstanceOf(DomainError);
        expect((refusal as DomainError).code).toBe(code);
        if (details !== undefined) expect((refusal as DomainError).details).toStrictEqual(details);
      },
    };
  },
});
