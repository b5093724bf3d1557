import { plain, type ReadModel } from '../read-model.js';
import { insertRows, type Cell, type Columns } from '../statements.js';

const columns: Columns = { programme: 'text', edition: 'int', document: 'jsonb', published_at: 'text', published_by: 'text' };

/** Every published edition with its whole document. */
export const programmes: ReadModel = {
  name: 'programmes',
  tables: (schema) => `CREATE TABLE ${schema}.programmes (
    programme ${plain}, edition int, document jsonb NOT NULL, published_at ${plain} NOT NULL, published_by text NOT NULL, PRIMARY KEY (programme, edition))`,
  indexes: () => [],
  fold: () => {
    let rows: Cell[][] = [];
    return {
      on: {
        ProgrammePublished: ({ data, occurredAt }) => { rows.push([data.programme, data.edition, JSON.stringify(data.document), occurredAt, data.by]); },
      },
      drain: (schema) => {
        const statements = insertRows(`${schema}.programmes`, columns, rows);
        rows = [];
        return statements;
      },
    };
  },
};
