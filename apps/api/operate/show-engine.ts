import { Injectable } from '@nestjs/common';
import { Instant } from '@uplift/domain/core/instant';
import type { Position } from '@uplift/infra/event-store/event-store';
import { operateStatus } from '@uplift/infra/projections/queries/operate-status';
import { readCheckpoint } from '@uplift/infra/relay/checkpoint';
import { z } from 'zod';
import { Clock } from '../parts/clock.js';
import { EventLog } from '../parts/event-log.js';
import { ReadDatabase } from '../parts/read-database.js';

export const EngineStatus = z.object({
  epoch: z.object({ id: z.string(), since: Instant }), head: z.string().nullable(),
  relay: z.object({ position: z.string().nullable(), behind: z.boolean() }),
  readModels: z.object({ position: z.string().nullable(), events: z.int(), behind: z.boolean(), seconds: z.number() }),
  projectors: z.array(z.object({
    name: z.string(), state: z.string(), holder: z.string(), problem: z.string().nullable(), event: z.looseObject({}).nullable(),
    events: z.int().nullable().describe('Events done so far, by a rebuild.'), since: Instant, seenAt: Instant })),
  leases: z.array(z.object({ name: z.string(), holder: z.string().nullable(), token: z.string(), acquiredAt: Instant, held: z.boolean() })),
  setAside: z.int().describe('Cases set aside for a fault of their own.'),
}).meta({ id: 'EngineStatus', description: 'Where the log ends, how far its readers are, and who is active.' });
export type EngineStatus = z.infer<typeof EngineStatus>;

@Injectable()
export class ShowEngine {
  constructor(private readonly log: EventLog, private readonly db: ReadDatabase, private readonly clock: Clock) {}

  async run(): Promise<EngineStatus> {
    const [epoch, head, relay, status] = await Promise.all([this.log.epoch(), this.log.head(), this.relayPosition(), operateStatus(this.db, this.log, this.clock.now())]);
    return {
      epoch: { ...epoch }, head,
      relay: { position: relay, behind: head !== null && (relay === null || this.log.comparePositions(relay, head) < 0) },
      readModels: { ...status.lag },
      projectors: status.projectors.map(({ event, ...projector }) => ({ ...projector, event: event === null ? null : { ...event } })),
      leases: [...status.leases], setAside: status.setAside,
    };
  }

  /** `null` before a relay has ever run. */
  private async relayPosition(): Promise<Position | null> {
    const { rows } = await this.db.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', ['relay.checkpoint']);
    return rows[0]?.there === true ? (await readCheckpoint(this.db, 'relay'))?.position ?? null : null;
  }
}
