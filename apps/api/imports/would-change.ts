import { Injectable } from '@nestjs/common';
import type { CommandBase } from '@uplift/domain/core/decider';
import type { DomainEvent } from '@uplift/domain/core/event';
import type { Aggregate } from '@uplift/infra/command/aggregate';
import type { Unstamped } from '../commands/command-sender.js';
import { Clock } from '../parts/clock.js';
import { Codec } from '../parts/codec.js';
import { EventLog } from '../parts/event-log.js';

const streamsPerRead = 500;

/** How many commands would cause events if they were sent now; decided as they would be, and nothing is stored. */
@Injectable()
export class WouldChange {
  constructor(private readonly log: EventLog, private readonly codec: Codec, private readonly clock: Clock) {}

  async count<Command extends CommandBase, Event extends DomainEvent, State, Context>(
    { decider, streamOf }: Aggregate<Command, Event, State, Context>, commands: readonly NoInfer<Unstamped<Command>>[], context: NoInfer<Context>,
  ): Promise<number> {
    const stamp = { actor: { kind: 'system', id: 'import-preview' }, now: this.clock.now() } as const;
    let changes = 0;
    for (let from = 0; from < commands.length; from += streamsPerRead) {
      const stamped = commands.slice(from, from + streamsPerRead).map((command) => ({ ...command, ...stamp }) as unknown as Command);
      const streams = await this.log.readStreams([...new Set(stamped.map(streamOf))]);
      for (const command of stamped) {
        let state = decider.initial;
        for (const event of streams.get(streamOf(command)) ?? []) state = decider.evolve(state, this.codec.decode(event) as Event);
        if (decider.decide(command, state, context).length > 0) changes += 1;
      }
    }
    return changes;
  }
}
