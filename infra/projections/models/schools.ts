import { plain, type ReadModel } from '../read-model.js';
import { insertRows, patchRows, type Cell, type Columns } from '../statements.js';

const columns: Columns = { school: 'text', municipality: 'text', region: 'text', name: 'text' };
const renaming: Columns = { school: 'text', name: 'text' };

/** The schools of the regions, by their present names. */
export const schools: ReadModel = {
  name: 'schools',
  tables: (schema) => `CREATE TABLE ${schema}.schools (
    school ${plain} PRIMARY KEY, municipality ${plain} NOT NULL, region ${plain} NOT NULL, name text NOT NULL)`,
  indexes: (schema) => [`CREATE INDEX schools_of_municipality ON ${schema}.schools (municipality)`],
  fold: () => {
    let rows: Cell[][] = [];
    let names = new Map<string, string>();
    return {
      on: {
        SchoolRegistered: ({ data }) => { rows.push([data.school, data.municipality, data.region, data.name]); },
        SchoolRenamed: ({ data }) => { names.set(data.school, data.name); },
      },
      drain: (schema) => {
        const statements = [
          ...insertRows(`${schema}.schools`, columns, rows),
          ...patchRows(`${schema}.schools`, renaming, ['school'], [...names]),
        ];
        rows = [];
        names = new Map();
        return statements;
      },
    };
  },
};
