import pg from 'pg';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { CommandHandler } from '@uplift/infra/command/command-handler';
import { openPostgresEventStore, type PostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import { startChild, type ChildPart } from './child-process.js';
import type { EngineOptions } from './engine-options.js';
import type { Stage, TemporalStage } from './stage.js';

/** The whole engine on real servers: worker and relay in processes of their own, and this one in the place of the API. */
export interface Engine {
  readonly store: PostgresEventStore;
  readonly handler: CommandHandler;
  readonly db: pg.Pool;
  readonly temporal: TemporalStage;
  readonly worker: ChildPart;
  readonly relay: ChildPart;
  /** The programme's time. */
  now(): Instant;
}

/** `now` is the programme's time at this moment; from here on it passes as all time does. */
export const startEngine = async (stage: Stage, now: Instant, { projector }: Pick<EngineOptions, 'projector'>): Promise<Engine> => {
  const [databaseUrl, temporal] = [await stage.database(), await stage.temporal('engine')];
  const options: EngineOptions = { databaseUrl, temporalAddress: temporal.address, clockAhead: Date.parse(now) - Date.now(), projector };
  const store = await openPostgresEventStore({ url: databaseUrl });
  stage.atEnd(() => store.close());
  // Counting must cost what is new, not the whole log, whatever the planner knew when it first planned.
  const db = new pg.Pool({ connectionString: databaseUrl, max: 4, options: '-c enable_seqscan=off' });
  db.on('error', () => undefined);
  stage.atEnd(() => db.end());
  const relay = await startPart(stage, 'relay-child', options);
  const worker = await startPart(stage, 'worker-child', options);
  return { store, db, temporal, worker, relay, handler: new CommandHandler(store, engineCodec), now: () => instantOf(Date.now() + options.clockAhead) };
};

const startPart = async (stage: Stage, module: string, options: EngineOptions): Promise<ChildPart> => {
  const part = await startChild(module, options);
  stage.atEnd(() => part.stop());
  return part;
};
