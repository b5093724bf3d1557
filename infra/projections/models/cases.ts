import { plain, type ReadModel } from '../read-model.js';
import { arrayCell, insertRows, overwriting, type Columns } from '../statements.js';

const columns: Columns = {
  case_id: 'text', cycle: 'text', kind: 'text', subject: 'text', region: 'text', municipality: 'text', tags: 'text[]', edition: 'int', status: 'text', stage: 'text',
  stage_order: 'int', finished: 'int[]', open_steps: 'int', steps_in_review: 'int', done_steps: 'int', closed_steps: 'int', returns: 'int',
  done_late: 'int', version: 'int', set_aside: 'text', opened_at: 'text', changed_at: 'text', ended_at: 'text',
};

/** Every case and how far it is; counting a cycle's cases answers how the cycle stands. */
export const cases: ReadModel = {
  name: 'cases',
  tables: (schema) => `CREATE TABLE ${schema}.cases (
    case_id ${plain} PRIMARY KEY, cycle ${plain} NOT NULL, kind ${plain} NOT NULL, subject ${plain} NOT NULL, region ${plain} NOT NULL,
    municipality ${plain}, tags text[] NOT NULL, edition int NOT NULL, status ${plain} NOT NULL, stage ${plain}, stage_order int NOT NULL, finished int[] NOT NULL, open_steps int NOT NULL,
    steps_in_review int NOT NULL, done_steps int NOT NULL, closed_steps int NOT NULL, returns int NOT NULL, done_late int NOT NULL,
    version int NOT NULL, set_aside text, opened_at ${plain} NOT NULL, changed_at ${plain} NOT NULL, ended_at ${plain}
  ) WITH (fillfactor = 70)`,
  indexes: (schema) => [
    `CREATE INDEX cases_of_cycle ON ${schema}.cases (cycle, case_id)`,
    `CREATE INDEX cases_of_municipality ON ${schema}.cases (municipality, cycle)`,
    `CREATE INDEX cases_of_subject ON ${schema}.cases (subject, cycle)`,
    `CREATE INDEX cases_set_aside ON ${schema}.cases (cycle) WHERE status = 'set-aside'`,
  ],
  fold: ({ cases: book }) => ({
    on: {},
    drain: (schema) => insertRows(`${schema}.cases`, columns, book.takeChanged().map((entry) => [
      entry.id, entry.cycle, entry.kind, entry.subject, entry.region, entry.municipality, arrayCell(entry.tags), entry.edition, entry.status, entry.stage, entry.stageIndex,
      arrayCell(entry.finished), entry.open, entry.inReview, entry.done, entry.closed, entry.returns, entry.doneLate, entry.version, entry.setAside,
      entry.openedAt, entry.changedAt, entry.endedAt,
    ]), overwriting(columns, ['case_id'])),
  }),
};
