import { plain, type ReadModel } from '../read-model.js';
import { insertRows, patchRows, type Cell, type Columns } from '../statements.js';

const planned: Columns = {
  cycle: 'text', region: 'text', programme: 'text', edition: 'int', year: 'text', first_day: 'text', last_day: 'text', zone: 'text', status: 'text',
  planned_at: 'text', planned_by: 'text', version: 'int',
};
const patch: Columns = {
  cycle: 'text', edition: 'int', status: 'text', order_number: 'text', order_date: 'text', order_appendix_date: 'text', order_title: 'text', disagreement: 'text',
  confirmed_at: 'text', launched_at: 'text', cohort_size: 'int', ended_at: 'text', end_reason: 'text', version: 'int',
};
type Patch = Partial<Record<keyof typeof patch, Cell>> & { cycle: string; version: number };

/** Every cycle from its planning to its end, with the order that confirmed its list. */
export const cycles: ReadModel = {
  name: 'cycles',
  tables: (schema) => `CREATE TABLE ${schema}.cycles (
    cycle ${plain} PRIMARY KEY, region ${plain} NOT NULL, programme ${plain} NOT NULL, edition int NOT NULL, year ${plain} NOT NULL,
    first_day ${plain} NOT NULL, last_day ${plain} NOT NULL, zone text NOT NULL, status ${plain} NOT NULL, planned_at ${plain} NOT NULL,
    planned_by text NOT NULL, order_number text, order_date ${plain}, order_appendix_date ${plain}, order_title text, disagreement text,
    confirmed_at ${plain}, launched_at ${plain}, cohort_size int, ended_at ${plain}, end_reason text, version int NOT NULL)`,
  indexes: () => [],
  fold: () => {
    let rows: Cell[][] = [];
    let patches = new Map<string, Patch>();
    const set = ({ stream, version }: { stream: string; version: number }, values: Omit<Patch, 'cycle' | 'version'>): void => {
      const cycle = stream.slice('cycle-'.length);
      patches.set(cycle, { ...patches.get(cycle), ...values, cycle, version });
    };
    return {
      on: {
        CyclePlanned: ({ data, occurredAt }, { version }) => {
          const { cycle, region, programme, year, firstDay, lastDay, zone, by } = data;
          rows.push([cycle, region, programme.id, programme.edition, year, firstDay, lastDay, zone, 'planned', occurredAt, by, version]);
        },
        SchoolsListed: (_, stored) => { set(stored, {}); },
        SchoolsUnlisted: (_, stored) => { set(stored, {}); },
        SchoolListConfirmed: ({ data: { order, disagreement }, occurredAt }, stored) => {
          set(stored, { status: 'confirmed', order_number: order.number, order_date: order.date, order_appendix_date: order.appendixDate,
            order_title: order.title, disagreement, confirmed_at: occurredAt });
        },
        CycleLaunched: ({ data }, stored) => { set(stored, { status: 'running', launched_at: data.launchedAt, cohort_size: data.cohortSize }); },
        CycleAmended: ({ data }, stored) => { set(stored, { edition: data.to }); },
        CycleClosed: ({ data, occurredAt }, stored) => { set(stored, { status: 'closed', ended_at: occurredAt, end_reason: data.reason }); },
        CycleCompleted: ({ occurredAt }, stored) => { set(stored, { status: 'completed', ended_at: occurredAt }); },
      },
      drain: (schema) => {
        const statements = [
          ...insertRows(`${schema}.cycles`, planned, rows),
          ...patchRows(`${schema}.cycles`, patch, ['cycle'], [...patches.values()].map((values) => Object.keys(patch).map((name) => values[name] ?? null))),
        ];
        rows = [];
        patches = new Map();
        return statements;
      },
    };
  },
};
