import type pg from 'pg';
import type { Instant } from '@uplift/domain/core/instant';
import type { AppendResult, StreamAppend } from '../event-store.js';
import { chain, genesisHash, type ChainedEvent } from '../hash-chain.js';
import { actorToText, hashFromText, rawText } from './row.js';

interface Chained { readonly append: StreamAppend; readonly events: readonly ChainedEvent[] }

const plainArray = (items: readonly (string | number)[]): string => `{${items.join(',')}}`;
const awkward = /["\\]/;
/** Hardly ever is there anything to escape: one look at all texts together is cheaper than one at each. */
const textArray = (items: readonly string[]): string =>
  `{"${(awkward.test(items.join('')) ? items.map((text) => text.replace(/["\\]/g, '\\$&')) : items).join('","')}"}`;
const hashArray = (hashes: readonly string[]): string => `{${hashes.map((hash) => `"\\\\x${hash}"`).join(',')}}`;

const byStream = (a: Chained, b: Chained): number => (a.append.stream < b.append.stream ? -1 : 1);

const parametersOf = (parts: readonly Chained[], recordedAt: Instant | null, checkIds: boolean): unknown[] => {
  const rows = parts.flatMap(({ events }) => events);
  return [
    textArray(parts.map(({ append }) => append.stream)),
    plainArray(parts.map(({ append }) => append.expected?.version ?? 0)),
    hashArray(parts.map(({ append }) => append.expected?.hash ?? genesisHash)),
    plainArray(parts.map(({ events }) => events.length)),
    hashArray(parts.map(({ events }) => events.at(-1)!.hash)),
    textArray(rows.map(({ stream }) => stream)),
    plainArray(rows.map(({ version }) => version)),
    plainArray(rows.map(({ event }) => event.id)),
    textArray(rows.map(({ event }) => event.type)),
    plainArray(rows.map(({ event }) => event.schemaVersion)),
    plainArray(rows.map(({ event }) => event.occurredAt)),
    textArray(rows.map(({ event }) => actorToText(event.actor))),
    textArray(rows.map(({ event }) => event.correlationId)),
    textArray(rows.map(({ event }) => event.causationId)),
    `[${rows.map(({ dataText }) => dataText).join(',')}]`,
    hashArray(rows.map(({ previousHash }) => previousHash)),
    hashArray(rows.map(({ hash }) => hash)),
    recordedAt,
    checkIds,
  ];
};

const resultOf = ({ append: { stream }, events }: Chained, refusal: readonly [string, string, string | null, string | null] | undefined): AppendResult => {
  const last = events.at(-1)!;
  const head = { version: last.version, hash: last.hash };
  if (!refusal) return { stream, outcome: 'appended', head };
  const [, outcome, version, hash] = refusal;
  if (outcome === 'repeated') return { stream, outcome, head };
  return { stream, outcome: outcome as 'conflict' | 'id-conflict', head: version === null ? null : { version: Number(version), hash: hashFromText(hash!) } };
};

const attempts = 20;
const races = new Set(['23505', '40P01', '40001']);
const isRace = (error: unknown): boolean => races.has((error as { code?: string }).code ?? '');

/** Any number of events to any number of streams in one call of the append function; again when another writer came in between. */
export const appendMany = async (
  pool: Pick<pg.Pool, 'query'>, schema: string, appends: readonly StreamAppend[], recordedAt: Instant | null,
): Promise<readonly AppendResult[]> => {
  const parts = appends.map((append) => ({ append, events: chain(append.stream, append.expected, append.events) }));
  const sorted = parts.toSorted(byStream);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { rows } = await pool.query<[string, string, string | null, string | null]>({
        name: `${schema}.append`, rowMode: 'array', types: rawText,
        text: `SELECT stream, outcome, version, hash FROM ${schema}.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
          $18, $19)`,
        values: parametersOf(sorted, recordedAt, attempt > 1),
      } as pg.QueryArrayConfig);
      const refusals = new Map(rows.map((row) => [row[0], row]));
      return parts.map((part) => resultOf(part, refusals.get(part.append.stream)));
    } catch (error) {
      if (!isRace(error) || attempt === attempts) throw error;
    }
  }
};
