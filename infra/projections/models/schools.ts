import { plain, type ReadModel } from '../read-model.js';
import { insertRows, patchRows, type Cell, type Columns } from '../statements.js';

const columns: Columns = { school: 'text', municipality: 'text', region: 'text', name: 'text', kind: 'text' };
const patch: Columns = { school: 'text', name: 'text', kind: 'text', ended_on: 'text', end_how: 'text', successors: 'text' };
interface Patch { name: string | null; kind: string | null; endedOn: string | null; endHow: string | null; successors: string | null }
const nothing: Patch = { name: null, kind: null, endedOn: null, endHow: null, successors: null };

/** The schools of the regions, by their present names; those that ended with the day, the way, and who goes on in their place. */
export const schools: ReadModel = {
  name: 'schools',
  tables: (schema) => `CREATE TABLE ${schema}.schools (
    school ${plain} PRIMARY KEY, municipality ${plain} NOT NULL, region ${plain} NOT NULL, name text NOT NULL, kind ${plain} NOT NULL,
    ended_on ${plain}, end_how ${plain}, successors ${plain})`,
  indexes: (schema) => [`CREATE INDEX schools_of_municipality ON ${schema}.schools (municipality)`, `CREATE INDEX schools_of_region ON ${schema}.schools (region, school)`],
  fold: () => {
    let rows: Cell[][] = [];
    let patches = new Map<string, Patch>();
    const set = (school: string, values: Partial<Patch>): void => { patches.set(school, { ...patches.get(school) ?? nothing, ...values }); };
    return {
      on: {
        SchoolRegistered: ({ data }) => { rows.push([data.school, data.municipality, data.region, data.name, 'ordinary']); },
        SchoolRenamed: ({ data }) => { set(data.school, { name: data.name }); },
        SchoolKindChanged: ({ data }) => { set(data.school, { kind: data.kind }); },
        SchoolClosed: ({ data }) => { set(data.school, { endedOn: data.on, endHow: 'closed', successors: '' }); },
        SchoolMerged: ({ data }) => { set(data.school, { endedOn: data.on, endHow: 'merged', successors: data.into }); },
        SchoolSplit: ({ data }) => { if (!data.remains) set(data.school, { endedOn: data.on, endHow: 'split', successors: data.into.join(' ') }); },
        SchoolReopened: ({ data }) => { set(data.school, { endedOn: '', endHow: '', successors: '' }); },
      },
      drain: (schema) => {
        const statements = [
          ...insertRows(`${schema}.schools`, columns, rows),
          ...patchRows(`${schema}.schools`, patch, ['school'], [...patches].map(([school, { name, kind, endedOn, endHow, successors }]) =>
            [school, name, kind, endedOn, endHow, successors]), ['ended_on', 'end_how', 'successors']),
        ];
        rows = [];
        patches = new Map();
        return statements;
      },
    };
  },
};
