import { Injectable } from '@nestjs/common';
import type { CommandBase } from '@uplift/domain/core/decider';
import type { DomainEvent } from '@uplift/domain/core/event';
import type { Aggregate } from '@uplift/infra/command/aggregate';
import { CommandBatcher } from '@uplift/infra/command/command-batcher';
import type { ContextByState } from '@uplift/infra/command/context-by-state';
import { CommandHandler, stateOrThrow, type CommandRequest, type CommandResult } from '@uplift/infra/command/command-handler';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { correlationIdOf } from '../http/trace.js';
import { Clock } from '../parts/clock.js';
import type { Caller } from './caller.js';
import { ReadYourWrites } from './read-your-writes.js';

/** A command as a route says it: who asks and when is added here. */
export type Unstamped<Command> = Command extends CommandBase ? Omit<Command, 'actor' | 'now'> : never;
export type Done<State> = Extract<CommandResult<State>, { outcome: 'done' }>;
/** One of many commands of a request; `part` tells its id from the others'. */
export interface Item<Command, Context> { readonly command: Unstamped<Command>; readonly context: Context | ContextByState<Context>; readonly part: string }

/** Carries commands to their streams under the caller's name, key and trace. */
@Injectable()
export class CommandSender {
  constructor(
    private readonly batcher: CommandBatcher, private readonly handler: CommandHandler,
    private readonly clock: Clock, private readonly readable: ReadYourWrites,
  ) {}

  /** Throws the refusal. */
  async send<Command extends CommandBase, Event extends DomainEvent, State, Context>(
    aggregate: Aggregate<Command, Event, State, Context>, command: NoInfer<Unstamped<Command>>, context: NoInfer<Context | ContextByState<Context>>, caller: Caller,
  ): Promise<Done<State>> {
    const id = deterministicId(caller.signedIn.person, caller.headers.key);
    const done = stateOrThrow(await this.batcher.handle(aggregate, this.request<Command, Context>(command, context, caller, id, caller.headers.expectedVersion)));
    await this.readable.until([done], caller.headers.waitMs);
    return done;
  }

  /** Many streams with one read and one write; a result per item, in their order. If-Match says nothing about many streams and is ignored. */
  async sendMany<Command extends CommandBase, Event extends DomainEvent, State, Context>(
    aggregate: Aggregate<Command, Event, State, Context>, items: NoInfer<readonly Item<Command, Context>[]>, caller: Caller,
  ): Promise<readonly CommandResult<State>[]> {
    return this.handler.handleMany(aggregate, items.map(({ command, context, part }) =>
      this.request<Command, Context>(command, context, caller, deterministicId(caller.signedIn.person, caller.headers.key, part), null)));
  }

  /** For those who sent many: waits as long as the caller wishes until lists show what was done. */
  shown(results: readonly CommandResult<unknown>[], caller: Caller): Promise<void> { return this.readable.until(results, caller.headers.waitMs); }

  private request<Command, Context>(
    command: Unstamped<Command>, context: Context | ContextByState<Context>, { signedIn, trace }: Caller, id: string, expectedVersion: number | null,
  ): CommandRequest<Command, Context> {
    const stamped = { ...command, actor: { kind: 'person', id: signedIn.person }, now: this.clock.now() } as Command;
    return { command: stamped, context, id, correlationId: correlationIdOf(trace), expectedVersion };
  }
}
