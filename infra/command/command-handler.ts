import type { CommandBase } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { DomainEvent } from '@uplift/domain/core/event';
import type { AppendResult, EventStore, NewEvent, StoredEvent, StreamAppend, StreamHead } from '../event-store/event-store.js';
import type { EventCodec } from '../event-store/codec.js';
import type { Aggregate } from './aggregate.js';
import { fingerprintOf, causationOf, isCausedBy } from './causation.js';
import { ContextByState, contextNow } from './context-by-state.js';
import { deterministicId } from './deterministic-id.js';

/** A command with what surrounds it. `id` makes a repeat recognisable; `null` for the engine's own, whose decisions are repeatable by their streams. */
export interface CommandRequest<Command, Context> {
  readonly command: Command;
  readonly context: Context | ContextByState<Context>;
  readonly id: string | null;
  readonly correlationId: string;
  /** The version the caller has seen (If-Match); `null` when any will do. */
  readonly expectedVersion: number | null;
}

/** `events` are what this very command caused; `repeated` when it had been carried out before. */
export type CommandResult<State> =
  | { readonly outcome: 'done'; readonly stream: string; readonly version: number; readonly state: State; readonly events: readonly StoredDomainEvent[]; readonly repeated: boolean }
  | { readonly outcome: 'refused'; readonly stream: string; readonly error: Error };
export interface StoredDomainEvent { readonly id: string; readonly version: number; readonly event: DomainEvent }

export class StaleVersionError extends Error {
  override readonly name = 'StaleVersionError';
  constructor(readonly stream: string, readonly expected: number, readonly actual: number) { super(`${stream} is at version ${actual}, not ${expected}`); }
}
export class ReusedCommandIdError extends Error {
  override readonly name = 'ReusedCommandIdError';
  constructor(readonly id: string) { super(`the id ${id} belongs to another command`); }
}
export class TooMuchContentionError extends Error {
  override readonly name = 'TooMuchContentionError';
  constructor(readonly stream: string) { super(`${stream} kept changing; nothing was stored`); }
}

/** How often a decision is made anew when its stream moves on meanwhile. */
const attempts = 20;

/**
 * Loads, decides and appends: any number of commands with one read and one write. Commands on the same stream are
 * decided one after another. A refusal concerns its own command only; the others go on.
 */
export class CommandHandler {
  constructor(private readonly store: EventStore, private readonly codec: EventCodec) {}

  async handle<Command extends CommandBase, Event extends DomainEvent, State, Context>(
    aggregate: Aggregate<Command, Event, State, Context>, request: CommandRequest<Command, Context>,
  ): Promise<CommandResult<State>> {
    const [result] = await this.handleMany(aggregate, [request]);
    return result!;
  }

  async handleMany<Command extends CommandBase, Event extends DomainEvent, State, Context>(
    aggregate: Aggregate<Command, Event, State, Context>, requests: readonly CommandRequest<Command, Context>[],
  ): Promise<readonly CommandResult<State>[]> {
    const results = new Array<CommandResult<State>>(requests.length);
    let open = requests.map((request, index) => ({ request, index, stream: aggregate.streamOf(request.command) }));
    for (let attempt = 1; open.length > 0; attempt += 1) {
      const loaded = await this.store.readStreams([...new Set(open.map(({ stream }) => stream))]);
      const decisions = new Map<string, Decision<State>>();
      for (const { request, index, stream } of open) {
        let decision = decisions.get(stream);
        if (decision === undefined) decisions.set(stream, decision = this.load(aggregate, stream, loaded.get(stream) ?? []));
        const { context } = request;
        // Only what has to be asked for is waited for.
        const known = context instanceof ContextByState && decision.broken === null ? await contextOrError(context, decision.state) : { context: context as Context };
        this.decide(aggregate, decision, request, index, known);
      }
      const moved = await this.append([...decisions.values()], results);
      if (attempt === attempts) {
        for (const { index, stream } of open) if (moved.has(stream)) results[index] = { outcome: 'refused', stream, error: new TooMuchContentionError(stream) };
        break;
      }
      open = open.filter(({ stream }) => moved.has(stream));
    }
    return results;
  }

  private load<Command extends CommandBase, Event extends DomainEvent, State, Context>(
    { decider }: Aggregate<Command, Event, State, Context>, stream: string, events: readonly StoredEvent[],
  ): Decision<State> {
    const last = events.at(-1);
    const head = last === undefined ? null : { version: last.version, hash: last.hash };
    const decision: Decision<State> = { stream, stored: events, head, state: decider.initial, version: last?.version ?? 0, added: [], carriedOut: new Map(), outcomes: [], broken: null };
    try {
      for (const event of events) decision.state = decider.evolve(decision.state, this.codec.decode(event) as Event);
    } catch (error) {
      decision.broken = error as Error;
    }
    return decision;
  }

  private decide<Command extends CommandBase, Event extends DomainEvent, State, Context>(
    { decider }: Aggregate<Command, Event, State, Context>, decision: Decision<State>, request: CommandRequest<Command, Context>, index: number, known: Known<Context>,
  ): void {
    const refuse = (error: Error) => { decision.outcomes.push({ index, result: () => ({ outcome: 'refused', stream: decision.stream, error }) }); };
    if (decision.broken !== null) { refuse(decision.broken); return; }
    if ('error' in known) { refuse(known.error); return; }
    const { context } = known;
    const { command, id, correlationId, expectedVersion } = request;
    const causation = id === null ? null : causationOf(id, fingerprintOf(command));
    const earlier = id === null ? null : this.earlier(id, decision);
    if (id !== null && earlier !== null) {
      if (earlier.causation !== causation) { refuse(new ReusedCommandIdError(id)); return; }
      const { state, version } = decision;
      decision.outcomes.push({ index, result: () => ({ outcome: 'done', stream: decision.stream, version, state, events: earlier.events, repeated: true }) });
      return;
    }
    if (expectedVersion !== null && expectedVersion !== decision.version) { refuse(new StaleVersionError(decision.stream, expectedVersion, decision.version)); return; }
    let { state, version } = decision;
    const mine: StoredDomainEvent[] = [];
    const added: NewEvent[] = [];
    try {
      for (const [offset, event] of decider.decide(command, state, context).entries()) {
        state = decider.evolve(state, event);
        version += 1;
        const eventId = id === null ? deterministicId(decision.stream, String(version), event.type) : deterministicId(id, decision.stream, String(offset));
        added.push({
          ...this.codec.encode(event), id: eventId, actor: command.actor, correlationId,
          causationId: causation ?? `engine:${eventId}`,
        });
        mine.push({ id: eventId, version, event });
      }
    } catch (error) {
      // Also what cannot be folded or encoded concerns this command only: nothing of it is kept.
      refuse(error as Error);
      return;
    }
    Object.assign(decision, { state, version });
    decision.added.push(...added);
    if (id !== null && causation !== null && mine.length > 0) decision.carriedOut.set(id, { causation, events: mine });
    decision.outcomes.push({ index, result: () => ({ outcome: 'done', stream: decision.stream, version, state, events: mine, repeated: false }) });
  }

  /** What a command of this id has caused before: in the store, or a moment ago in this very batch. */
  private earlier<State>(id: string, { stored, carriedOut }: Decision<State>): CarriedOut | null {
    const known = stored.filter((event) => isCausedBy(event.causationId, id));
    if (known.length === 0) return carriedOut.get(id) ?? null;
    return { causation: known[0]!.causationId, events: known.map((event) => ({ id: event.id, version: event.version, event: this.codec.decode(event) })) };
  }

  /** Appends what was decided; returns the streams that had moved on and must be decided anew. */
  private async append<State>(decisions: readonly Decision<State>[], results: CommandResult<State>[]): Promise<ReadonlySet<string>> {
    const appends: StreamAppend[] = decisions.filter(({ added }) => added.length > 0)
      .map(({ stream, head, added }) => ({ stream, expected: head, events: added }));
    const answers: readonly AppendResult[] = appends.length === 0 ? [] : await this.store.append(appends);
    const moved = new Set(answers.filter(({ outcome }) => outcome === 'conflict' || outcome === 'id-conflict').map(({ stream }) => stream));
    for (const decision of decisions) {
      if (moved.has(decision.stream)) continue;
      for (const { index, result } of decision.outcomes) results[index] = result();
    }
    return moved;
  }
}

type Known<Context> = { readonly context: Context } | { readonly error: Error };

const contextOrError = async <Context>(context: ContextByState<Context>, state: unknown): Promise<Known<Context>> => {
  try {
    return { context: await contextNow<Context>(context, state) };
  } catch (error) {
    return { error: error as Error };
  }
};

interface CarriedOut { readonly causation: string; readonly events: readonly StoredDomainEvent[] }
interface Decision<State> {
  readonly stream: string;
  readonly stored: readonly StoredEvent[];
  readonly head: StreamHead | null;
  state: State;
  version: number;
  readonly added: NewEvent[];
  readonly carriedOut: Map<string, CarriedOut>;
  readonly outcomes: { readonly index: number; readonly result: () => CommandResult<State> }[];
  broken: Error | null;
}

/** The state of a done command, or its refusal thrown. */
export const stateOrThrow = <State>(result: CommandResult<State>): Extract<CommandResult<State>, { outcome: 'done' }> => {
  if (result.outcome === 'refused') throw result.error;
  return result;
};
export const isDomainRefusal = (error: Error): error is DomainError => error instanceof DomainError;
