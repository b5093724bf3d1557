import { plain, type ReadModel } from '../read-model.js';
import { insertRows, overwriting, type Cell, type Columns } from '../statements.js';

const columns: Columns = { cycle: 'text', level: 'text', subject: 'text', indicator: 'text', figure: 'text', where_quoted: 'text', quoted_at: 'text' };
const key = ['cycle', 'level', 'subject', 'indicator', 'figure', 'where_quoted'];

/** Figures that documents print, to be compared with the computed ones. */
export const quotedFigures: ReadModel = {
  name: 'quoted_figures',
  tables: (schema) => `CREATE TABLE ${schema}.quoted_figures (
    cycle ${plain}, level ${plain}, subject ${plain}, indicator ${plain}, figure ${plain}, where_quoted text, quoted_at ${plain} NOT NULL, PRIMARY KEY (${key.join(', ')}))`,
  indexes: () => [],
  fold: () => {
    let rows: Cell[][] = [];
    return {
      on: {
        FigureQuoted: ({ data, occurredAt }) => { rows.push([data.cycle, data.level, data.subject, data.indicator, data.figure, data.where, occurredAt]); },
      },
      drain: (schema) => {
        const statements = insertRows(`${schema}.quoted_figures`, columns, rows, overwriting(columns, key));
        rows = [];
        return statements;
      },
    };
  },
};
