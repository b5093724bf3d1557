import type { Position, StoredEvent } from '../event-store/event-store.js';
import type { Queryable } from '../lease/lease-table.js';
import { plain } from './read-model.js';
import { readModels, shapeOfReadModels } from './read-models.js';

/** How far a schema's rows go. `generation` tells schemas apart that bore the same name one after another. */
export interface Checkpoint {
  readonly position: Position | null;
  /** When the store learnt of the last event applied. */
  readonly recordedAt: string | null;
  readonly events: number;
  readonly epoch: string;
  readonly shape: string;
  readonly generation: string;
}

/** The schema that answers queries. */
export const liveSchema = 'read';
/** Told with the new position whenever the live rows have advanced. */
export const advancedChannel = 'read_advanced';

/** Makes the tables and an empty checkpoint. Without indexes it is for filling, not for asking. */
export const createReadSchema = async (db: Queryable, schema: string, epoch: string): Promise<void> => {
  await db.query(`
    CREATE SCHEMA ${schema};
    CREATE TABLE ${schema}.checkpoint (
      single boolean PRIMARY KEY DEFAULT true CHECK (single), position text, recorded_at ${plain}, events bigint NOT NULL DEFAULT 0,
      epoch text NOT NULL, shape text NOT NULL, generation uuid NOT NULL DEFAULT gen_random_uuid());
    ${readModels.map((model) => `${model.tables(schema)};`).join('\n')}`);
  await db.query(`INSERT INTO ${schema}.checkpoint (epoch, shape) VALUES ($1, $2)`, [epoch, shapeOfReadModels]);
};

/** The checkpoint of a schema; `null` when there is no such schema. */
export const readCheckpoint = async (db: Queryable, schema: string, lock = false): Promise<Checkpoint | null> => {
  const exists = await db.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [`${schema}.checkpoint`]);
  if (exists.rows[0]?.there !== true) return null;
  const { rows } = await db.query<Omit<Checkpoint, 'events'> & { events: string }>(
    `SELECT position, recorded_at AS "recordedAt", events, epoch, shape, generation FROM ${schema}.checkpoint ${lock ? 'FOR UPDATE' : ''}`);
  return rows[0] === undefined ? null : { ...rows[0], events: Number(rows[0].events) };
};

export const writeCheckpoint = async (db: Queryable, schema: string, last: StoredEvent, added: number): Promise<void> => {
  await db.query(`UPDATE ${schema}.checkpoint SET position = $1, recorded_at = $2, events = events + $3`, [last.position, last.recordedAt, added]);
};

/** Whether rows under this checkpoint go with this release and this store. */
export const isCurrent = (checkpoint: Checkpoint | null, epoch: string): checkpoint is Checkpoint =>
  checkpoint !== null && checkpoint.epoch === epoch && checkpoint.shape === shapeOfReadModels;
