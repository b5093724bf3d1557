import pg from 'pg';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { rebuildReadModels } from '@uplift/infra/projections/rebuild';
import { medianOf, type BenchOptions, type BenchResult } from './bench-result.js';
import { plainSelect } from './plain-select.js';
import { Stage } from './stage.js';
import { liveThrough } from './year-history.js';

const rounds = 3;
/** What a school leaves behind in a year lived through every third day; a few more come from its municipality and region. */
const eventsOfASchool = 45;
const days = Array.from({ length: 100 }, (_, index) => 1 + 3 * index);

/** All read models made anew from at least n events of a lived-through year, beside plain `SELECT`s of the same rows. */
export const benchRebuild = async ({ n, say }: BenchOptions): Promise<BenchResult> => Stage.for(async (stage) => {
  const url = await stage.database();
  const store = await openPostgresEventStore({ url });
  stage.atEnd(() => store.close());
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  pool.on('error', () => undefined);
  stage.atEnd(() => pool.end());
  await liveThrough(store, { schools: Math.max(1, Math.ceil(n / eventsOfASchool)), days, say });
  await pool.query('VACUUM ANALYZE events.events');
  const [taken, floors]: [number[], number[]] = [[], []];
  let events = 0;
  for (let round = 0; round < rounds; round += 1) {
    floors.push((await plainSelect(url)).rate);
    const result = await rebuildReadModels({ pool, store, decode: engineCodec.decode, signal: new AbortController().signal, holder: 'bench' });
    events = result.events;
    taken.push(result.seconds);
    say(`rebuilt ${events} events in ${result.seconds.toFixed(2)} s`);
  }
  const [seconds, floorRate] = [medianOf(taken), medianOf(floors)];
  return { bench: 'rebuild', n: events, seconds, rate: events / seconds, floorRate, ratio: events / seconds / floorRate };
});
