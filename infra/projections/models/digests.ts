import { plain, type ReadModel } from '../read-model.js';
import { insertRows, overwriting, type Cell, type Columns } from '../statements.js';

const columns: Columns = {
  person: 'text', cycle: 'text', day: 'text', status: 'text', attempts: 'int', notices: 'int', message_id: 'text', at: 'text', problem: 'text',
};

/** The mails of each person, one a day: sent, failed so far, or not deliverable. */
export const digests: ReadModel = {
  name: 'digests',
  tables: (schema) => `CREATE TABLE ${schema}.digests (
    person ${plain}, cycle ${plain}, day ${plain}, status ${plain} NOT NULL, attempts int NOT NULL, notices int NOT NULL, message_id text,
    at ${plain} NOT NULL, problem text, PRIMARY KEY (person, cycle, day))`,
  indexes: (schema) => [`CREATE INDEX digests_of_cycle ON ${schema}.digests (cycle, day)`],
  fold: () => {
    let rows = new Map<string, Cell[]>();
    const put = (row: Cell[]): void => { rows.set(`${row[0]} ${row[1]} ${row[2]}`, row); };
    return {
      on: {
        DigestSent: ({ data: { person, cycle, day, attempts, notices, messageId }, occurredAt }) => {
          put([person, cycle, day, 'sent', attempts, notices.length, messageId, occurredAt, null]);
        },
        DigestFailed: ({ data: { person, cycle, day, attempt, error }, occurredAt }) => {
          put([person, cycle, day, 'failed', attempt, 0, null, occurredAt, error]);
        },
        DigestUndeliverable: ({ data: { person, cycle, day, notices, why }, occurredAt }) => {
          put([person, cycle, day, 'undeliverable', 0, notices.length, null, occurredAt, why]);
        },
      },
      drain: (schema) => {
        const statements = insertRows(`${schema}.digests`, columns, [...rows.values()], overwriting(columns, ['person', 'cycle', 'day']));
        rows = new Map();
        return statements;
      },
    };
  },
};
