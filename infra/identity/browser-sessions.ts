import type { Pool } from 'pg';

/** A sign-in that still lasts: a browser's, or a program's on a person's own machine. */
export interface SignInSession { readonly kind: 'browser' | 'program'; readonly program: string | null; readonly since: string; readonly until: string }

export interface BrowserSessions {
  listOf(personId: string): Promise<readonly SignInSession[]>;
  /** Ends them all, with what they could be prolonged by; access tokens run out within their quarter of an hour. Answers how many there were. */
  endAll(personId: string): Promise<number>;
}

interface Row { readonly model: string; readonly program: string | null; readonly since: string; readonly until: Date }

export const createBrowserSessions = ({ pool }: { readonly pool: Pool }): BrowserSessions => ({
  listOf: async (personId) => {
    // A session of the browser carries its programs along; only other programs' tokens stand for themselves.
    const { rows } = await pool.query<Row>(`
      SELECT model, CASE model WHEN 'RefreshToken' THEN payload->>'clientId' END AS program,
        min(coalesce(payload->>'loginTs', payload->>'iiat', payload->>'iat')) AS since, max(expires_at) AS until
      FROM identity.artifacts WHERE payload->>'accountId' = $1 AND expires_at > now()
        AND (model = 'Session' OR (model = 'RefreshToken' AND consumed_at IS NULL AND payload->>'expiresWithSession' IS DISTINCT FROM 'true'))
      GROUP BY model, program, CASE model WHEN 'Session' THEN id ELSE grant_id END ORDER BY since DESC`, [personId]);
    return rows.map(({ model, program, since, until }) => ({
      kind: model === 'Session' ? 'browser' as const : 'program' as const, program, since: new Date(Number(since) * 1000).toISOString(), until: until.toISOString() }));
  },
  endAll: async (personId) => {
    const { rows } = await pool.query<{ model: string }>(`
      DELETE FROM identity.artifacts WHERE payload->>'accountId' = $1
        AND model IN ('Session', 'RefreshToken', 'Grant', 'AuthorizationCode', 'DeviceCode') RETURNING model`, [personId]);
    return rows.filter(({ model }) => model === 'Session').length;
  },
});
