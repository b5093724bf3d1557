import pg from 'pg';

const batch = 2_000;
const columns = `epoch, tx, position, stream, version, id, type, schema_version, occurred_at, recorded_at, actor, correlation_id, causation_id, data,
  previous_hash, hash`;

/** The floor reads by the number alone, which the log itself has no index for. */
export const preparePlainOrder = (client: pg.ClientBase): Promise<unknown> => client.query('CREATE UNIQUE INDEX IF NOT EXISTS plain_order ON events.events (position)');

export const nextPlainPage = async (client: pg.ClientBase, from: string, limit: number): Promise<{ readonly rows: number; readonly next: string }> => {
  const { rows } = await client.query<{ position: string }>({
    name: 'plain-select', text: `SELECT ${columns} FROM events.events WHERE position > $1 ORDER BY position LIMIT $2`, values: [from, limit] });
  return { rows: rows.length, next: rows.at(-1)?.position ?? from };
};

/** Reads every row of the log once through the plain driver, page by page. `rate` is rows a second. */
export const plainSelect = async (url: string): Promise<{ readonly rows: number; readonly rate: number }> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await preparePlainOrder(client);
    const start = performance.now();
    for (let [read, from] = [0, '0']; ;) {
      const page = await nextPlainPage(client, from, batch);
      if (page.rows === 0) return { rows: read, rate: read / ((performance.now() - start) / 1000) };
      [read, from] = [read + page.rows, page.next];
    }
  } finally {
    await client.end();
  }
};
