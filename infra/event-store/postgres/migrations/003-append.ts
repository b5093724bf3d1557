import type { Migration } from '../../../postgres/migrate.js';

/**
 * Appends to many streams in one call. Streams whose head is not the expected one are left out and answered with what stands in
 * their way; all others are appended. An id taken in the meantime fails the whole call (unique_violation) with nothing stored; the
 * caller asks again with \`p_check_ids\`, which sorts such streams out beforehand.
 * Events come sorted by stream and version, so that two calls wait for one another in the same order.
 * `p_data` is one JSON array, element by element the text that was hashed: nothing needs escaping on the way.
 * The heads are read with generic plans over indexes: a plan made while the table was empty would scan it whole.
 */
export const append: Migration = {
  name: '003-append',
  sql: (schema) => `
    CREATE FUNCTION ${schema}.append(
      p_streams text[], p_expected integer[], p_expected_hashes bytea[], p_counts integer[], p_last_hashes bytea[],
      p_event_streams text[], p_versions integer[], p_ids uuid[], p_types text[], p_schema_versions integer[], p_occurred_at timestamptz[],
      p_actors text[], p_correlation_ids text[], p_causation_ids text[], p_data json, p_previous_hashes bytea[], p_hashes bytea[],
      p_recorded_at timestamptz, p_check_ids boolean
    ) RETURNS TABLE (stream text, outcome text, version integer, hash bytea)
    LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
    #variable_conflict use_column
    DECLARE
      refused text[];
      recorded timestamptz := coalesce(p_recorded_at, date_trunc('milliseconds', clock_timestamp()));
    BEGIN
      -- A lateral look at each head is one probe of the key; EXISTS might become a hash of the whole table, and did.
      SELECT array_agg(s.stream) INTO refused
      FROM unnest(p_streams, p_expected, p_expected_hashes) s (stream, expected, expected_hash)
      LEFT JOIN LATERAL (
        SELECT e.version, e.hash FROM ${schema}.events e WHERE e.stream = s.stream ORDER BY e.version DESC LIMIT 1
      ) head ON true
      WHERE coalesce(head.version, 0) <> s.expected OR (s.expected > 0 AND head.hash <> s.expected_hash);
      IF p_check_ids THEN
        SELECT array_agg(DISTINCT taken.stream) INTO refused FROM (
          SELECT unnest(refused) AS stream
          UNION SELECT n.stream FROM unnest(p_event_streams, p_ids) n (stream, id) JOIN ${schema}.events e ON e.id = n.id
        ) taken;
      END IF;

      INSERT INTO ${schema}.events (stream, version, id, type, schema_version, occurred_at, recorded_at, actor, correlation_id, causation_id,
        data, previous_hash, hash)
      SELECT n.stream, n.version, n.id, n.type, n.schema_version, n.occurred_at, recorded, n.actor, n.correlation_id, n.causation_id,
        n.data, n.previous_hash, n.hash
      FROM ROWS FROM (
        unnest(p_event_streams, p_versions, p_ids, p_types, p_schema_versions, p_occurred_at, p_actors, p_correlation_ids, p_causation_ids,
          p_previous_hashes, p_hashes),
        json_array_elements(p_data)
      ) n (stream, version, id, type, schema_version, occurred_at, actor, correlation_id, causation_id, previous_hash, hash, data)
      WHERE refused IS NULL OR n.stream <> ALL (refused);

      IF refused IS NULL THEN
        RETURN;
      END IF;
      RETURN QUERY
      SELECT s.stream,
        CASE
          WHEN EXISTS (SELECT FROM ${schema}.events e WHERE e.stream = s.stream AND e.version = s.expected + s.count AND e.hash = s.last_hash)
            THEN 'repeated'
          WHEN EXISTS (SELECT FROM unnest(p_event_streams, p_ids) n (stream, id) JOIN ${schema}.events e ON e.id = n.id WHERE n.stream = s.stream)
            THEN 'id-conflict'
          ELSE 'conflict'
        END,
        head.version, head.hash
      FROM unnest(p_streams, p_expected, p_counts, p_last_hashes) s (stream, expected, count, last_hash)
      LEFT JOIN LATERAL (
        SELECT e.version, e.hash FROM ${schema}.events e WHERE e.stream = s.stream ORDER BY e.version DESC LIMIT 1
      ) head ON true
      WHERE s.stream = ANY (refused);
    END $$;
  `,
};
