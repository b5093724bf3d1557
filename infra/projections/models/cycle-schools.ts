import { plain, type ReadModel } from '../read-model.js';
import { arrayCell, deleteRows, insertRows, overwriting, type Columns } from '../statements.js';

const key: Columns = { cycle: 'text', school: 'text' };
const columns: Columns = { ...key, municipality: 'text', tags: 'text[]' };

/** Which schools are on a cycle's list. */
export const cycleSchools: ReadModel = {
  name: 'cycle_schools',
  tables: (schema) => `CREATE TABLE ${schema}.cycle_schools (
    cycle ${plain}, school ${plain}, municipality ${plain} NOT NULL, tags text[] NOT NULL, PRIMARY KEY (cycle, school))`,
  indexes: (schema) => [`CREATE INDEX cycle_schools_of_school ON ${schema}.cycle_schools (school)`],
  fold: () => {
    /** By cycle and school: the municipality, `null` when the school left the list. */
    let touched = new Map<string, { readonly cycle: string; readonly school: string; readonly municipality: string | null; readonly tags: readonly string[] }>();
    let removed = false;
    return {
      on: {
        SchoolsListed: ({ data }, { stream }) => {
          const cycle = stream.slice('cycle-'.length);
          for (const { school, municipality, tags = [] } of data.schools) touched.set(`${cycle} ${school}`, { cycle, school, municipality, tags });
        },
        SchoolsUnlisted: ({ data }, { stream }) => {
          const cycle = stream.slice('cycle-'.length);
          removed = true;
          for (const school of data.schools) touched.set(`${cycle} ${school}`, { cycle, school, municipality: null, tags: [] });
        },
      },
      drain: (schema) => {
        const all = [...touched.values()];
        const statements = [
          ...(removed ? deleteRows(`${schema}.cycle_schools`, key, all.map(({ cycle, school }) => [cycle, school])) : []),
          ...insertRows(`${schema}.cycle_schools`, columns,
            all.flatMap(({ cycle, school, municipality, tags }) => (municipality === null ? [] : [[cycle, school, municipality, arrayCell(tags)]])), overwriting(columns, ['cycle', 'school'])),
        ];
        touched = new Map();
        removed = false;
        return statements;
      },
    };
  },
};
