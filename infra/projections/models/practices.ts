import { plain, type ReadModel } from '../read-model.js';
import { insertRows, overwriting, patchRows, type Cell, type Columns } from '../statements.js';

const described: Columns = { practice: 'text', region: 'text', risk: 'text', title: 'text', description: 'text', status: 'text' };
const proofs: Columns = { practice: 'text', school: 'text', indicator: 'text', before: 'double precision', after: 'double precision', proven_on: 'text', source: 'text' };
const standing: Columns = { practice: 'text', status: 'text' };

/** The regions' practices by the risk they answer, with what proved them. */
export const practices: ReadModel = {
  name: 'practices',
  tables: (schema) => `CREATE TABLE ${schema}.practices (
      practice ${plain} PRIMARY KEY, region ${plain} NOT NULL, risk ${plain} NOT NULL, title text NOT NULL, description text NOT NULL, status ${plain} NOT NULL);
    CREATE TABLE ${schema}.practice_proofs (
      practice ${plain}, school ${plain}, indicator text, before double precision, after double precision, proven_on ${plain}, source text,
      PRIMARY KEY (practice, school, indicator, before, after, proven_on, source))`,
  indexes: (schema) => [`CREATE INDEX practices_of_risk ON ${schema}.practices (region, risk)`],
  fold: () => {
    let rows = new Map<string, Cell[]>();
    let proven: Cell[][] = [];
    let statuses = new Map<string, string>();
    return {
      on: {
        PracticeDescribed: ({ data }) => { rows.set(data.practice, [data.practice, data.region, data.risk, data.title, data.description, 'described']); },
        PracticeProven: ({ data: { practice, evidence } }) => {
          proven.push([practice, evidence.school, evidence.indicator, evidence.before, evidence.after, evidence.on, evidence.source]);
          statuses.set(practice, 'proven');
        },
        PracticeRetired: ({ data }) => { statuses.set(data.practice, 'retired'); },
      },
      drain: (schema) => {
        // Described anew it keeps its standing.
        const kept = overwriting(described, ['practice']).replace(', status = excluded.status', '');
        const statements = [
          ...insertRows(`${schema}.practices`, described, [...rows.values()], kept),
          ...insertRows(`${schema}.practice_proofs`, proofs, proven),
          ...patchRows(`${schema}.practices`, standing, ['practice'], [...statuses]),
        ];
        rows = new Map();
        proven = [];
        statuses = new Map();
        return statements;
      },
    };
  },
};
