import { plain, type ReadModel } from '../read-model.js';
import { arrayCell, insertRows, patchRows, type Cell, type Columns } from '../statements.js';

const columns: Columns = {
  visit: 'text', day: 'text', cycle: 'text', kind: 'text', school: 'text', subject: 'text', guests: 'text[]', visitors: 'text[]', status: 'text', reason: 'text', agreed: 'int',
};
const key: Columns = { visit: 'text', day: 'text' };

/** Visits, consultations and lessons, a row for each day, with whether it took place. */
export const visitDays: ReadModel = {
  name: 'visit_days',
  tables: (schema) => `CREATE TABLE ${schema}.visit_days (
    visit ${plain}, day ${plain}, cycle ${plain} NOT NULL, kind ${plain} NOT NULL, school ${plain} NOT NULL, subject ${plain}, guests text[] NOT NULL, visitors text[] NOT NULL,
    status ${plain} NOT NULL, reason text, agreed int NOT NULL, PRIMARY KEY (visit, day))`,
  indexes: (schema) => [`CREATE INDEX visit_days_of_cycle ON ${schema}.visit_days (cycle, day, visit)`],
  fold: () => {
    let rows: Cell[][] = [];
    let settled = new Map<string, Cell[]>();
    return {
      on: {
        VisitLogged: ({ data: { visit, dates, planned = [], cycle, kind, school, subject, guests, visitors, recommendations } }) => {
          for (const day of dates) {
            const isPlanned = planned.includes(day);
            rows.push([visit, day, cycle, kind, school, subject, arrayCell(guests), arrayCell(visitors), isPlanned ? 'planned' : 'held', null, isPlanned ? 0 : recommendations.length]);
          }
        },
        VisitSettled: ({ data: { visit, date, held, reason, recommendations } }) => {
          settled.set(`${visit} ${date}`, [visit, date, held ? 'held' : 'not-held', held ? '' : reason, recommendations.length]);
        },
      },
      drain: (schema) => {
        const statements = [
          ...insertRows(`${schema}.visit_days`, columns, rows),
          ...patchRows(`${schema}.visit_days`, { ...key, status: 'text', reason: 'text', agreed: 'int' }, Object.keys(key), [...settled.values()], ['reason']),
        ];
        rows = [];
        settled = new Map();
        return statements;
      },
    };
  },
};
