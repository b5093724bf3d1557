import type { CommandBase } from '@uplift/domain/core/decider';
import type { DomainEvent } from '@uplift/domain/core/event';
import type { Aggregate } from './aggregate.js';
import type { CommandHandler, CommandRequest, CommandResult } from './command-handler.js';

export interface BatcherOptions {
  /** Commands decided with one read and one write at most. */
  readonly largestBatch?: number;
  /** Whether a failed batch is worth trying command by command: the fault may lie in one of them. False when the store itself is away. */
  readonly mayBeOneCommand?: (error: unknown) => boolean;
  /** Told of every batch's size. */
  readonly onBatch?: (aggregate: string, size: number) => void;
}

interface Waiting { readonly request: CommandRequest<never, never>; resolve(result: CommandResult<never>): void; reject(error: unknown): void }
interface Line { readonly waiting: Waiting[]; busy: boolean }
type HandlesMany = Pick<CommandHandler, 'handleMany'>;

/**
 * Commands of one kind of aggregate that arrive while a batch is under way go together in the next one: a lone command
 * waits for nobody, and a crowd shares one read and one write. Each caller gets the result of its own command.
 */
export class CommandBatcher {
  private readonly lines = new Map<string, Line>();
  private readonly largestBatch: number;

  constructor(private readonly handler: HandlesMany, private readonly options: BatcherOptions = {}) {
    this.largestBatch = options.largestBatch ?? 500;
  }

  handle<Command extends CommandBase, Event extends DomainEvent, State, Context>(
    aggregate: Aggregate<Command, Event, State, Context>, request: CommandRequest<Command, Context>,
  ): Promise<CommandResult<State>> {
    return new Promise<CommandResult<State>>((resolve, reject) => {
      let line = this.lines.get(aggregate.name);
      if (line === undefined) this.lines.set(aggregate.name, line = { waiting: [], busy: false });
      // The line holds commands of this one aggregate only, whose types this call knows and the map cannot say.
      line.waiting.push({ request: request as CommandRequest<never, never>, resolve, reject });
      if (!line.busy) void this.work(aggregate as unknown as Aggregate<never, never, never, never>, line);
    });
  }

  /** Never rejects: each command's failure goes to its own caller. */
  private async work(aggregate: Aggregate<never, never, never, never>, line: Line): Promise<void> {
    line.busy = true;
    // Whoever calls within the same turn of the event loop joins the first batch.
    await new Promise<void>((resolve) => { setImmediate(resolve); });
    while (line.waiting.length > 0) await this.carryOut(aggregate, line.waiting.splice(0, this.largestBatch));
    line.busy = false;
  }

  private async carryOut(aggregate: Aggregate<never, never, never, never>, batch: readonly Waiting[]): Promise<void> {
    this.options.onBatch?.(aggregate.name, batch.length);
    try {
      const results = await this.handler.handleMany(aggregate, batch.map(({ request }) => request));
      for (const [index, waiting] of batch.entries()) waiting.resolve(results[index]!);
    } catch (error) {
      if (batch.length === 1 || this.options.mayBeOneCommand?.(error) === false) {
        for (const waiting of batch) waiting.reject(error);
        return;
      }
      for (const waiting of batch) await this.carryOut(aggregate, [waiting]);
    }
  }
}
