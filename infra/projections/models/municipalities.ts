import { plain, type ReadModel } from '../read-model.js';
import { insertRows, type Cell, type Columns } from '../statements.js';

const columns: Columns = { municipality: 'text', region: 'text', name: 'text' };

/** The municipalities of the regions, by name. */
export const municipalities: ReadModel = {
  name: 'municipalities',
  tables: (schema) => `CREATE TABLE ${schema}.municipalities (municipality ${plain} PRIMARY KEY, region ${plain} NOT NULL, name text NOT NULL)`,
  indexes: (schema) => [`CREATE INDEX municipalities_of_region ON ${schema}.municipalities (region)`],
  fold: () => {
    let rows: Cell[][] = [];
    return {
      on: { MunicipalityRegistered: ({ data }) => { rows.push([data.municipality, data.region, data.name]); } },
      drain: (schema) => {
        const statements = insertRows(`${schema}.municipalities`, columns, rows);
        rows = [];
        return statements;
      },
    };
  },
};
