import { partsOfCaseId } from '@uplift/domain/case/stream';
import { partsOfAnswerId } from '@uplift/domain/form-answer/stream';
import type { IndicatorValue } from '@uplift/domain/indicator/indicator-value';
import { plain, type ReadModel } from '../read-model.js';
import { insertRows, overwriting, type Cell, type Columns } from '../statements.js';

const columns: Columns = {
  cycle: 'text', level: 'text', subject: 'text', region: 'text', municipality: 'text', indicator: 'text', role: 'text', date: 'text',
  numerator: 'bigint', denominator: 'bigint', source: 'text', recorded_at: 'text',
};
const key = ['cycle', 'level', 'subject', 'indicator', 'role', 'date'];

/** Indicator values of regions, municipalities and schools, whether a form gave them or somebody entered them: one for each role and day, the last one said. */
export const indicatorValues: ReadModel = {
  name: 'indicator_values',
  tables: (schema) => `CREATE TABLE ${schema}.indicator_values (
    cycle ${plain}, level ${plain}, subject ${plain}, region ${plain} NOT NULL, municipality ${plain}, indicator ${plain}, role ${plain}, date ${plain},
    numerator bigint NOT NULL, denominator bigint, source ${plain} NOT NULL, recorded_at ${plain} NOT NULL, PRIMARY KEY (${key.join(', ')}))`,
  indexes: (schema) => [`CREATE INDEX indicator_values_of_municipality ON ${schema}.indicator_values (cycle, municipality, level)`],
  fold: (books) => {
    let rows = new Map<string, Cell[]>();
    const add = (cycle: string, level: string, subject: string, place: { region: string; municipality: string | null }, values: readonly IndicatorValue[], source: string, at: string): void => {
      for (const { indicator, role, date, numerator, denominator } of values) {
        // The same row twice in one statement is refused: the last one said counts.
        rows.set([cycle, level, subject, indicator, role, date].join(' '),
          [cycle, level, subject, place.region, place.municipality, indicator, role, date, numerator, denominator, source, at]);
      }
    };
    return {
      on: {
        AnswerSubmitted: ({ data, occurredAt }, { stream }) => {
          if (data.indicators.length === 0) return;
          const { case: id, step } = partsOfAnswerId(stream.slice('answer-'.length));
          const { cycle, kind, subject } = partsOfCaseId(id)!;
          add(cycle, kind, subject, books.cases.of(`case-${id}`), data.indicators, `form:${id}.${step}`, occurredAt);
        },
        IndicatorValuesRecorded: ({ data, occurredAt }) => {
          add(data.cycle, data.level, data.subject, data, data.values, data.import === null ? 'entered' : `import:${data.import}`, occurredAt);
        },
      },
      drain: (schema) => {
        const statements = insertRows(`${schema}.indicator_values`, columns, [...rows.values()], overwriting(columns, key));
        rows = new Map();
        return statements;
      },
    };
  },
};
