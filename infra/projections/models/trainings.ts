import { plain, type ReadModel } from '../read-model.js';
import { insertRows, patchRows, type Cell, type Columns } from '../statements.js';

const columns: Columns = {
  training: 'text', cycle: 'text', series: 'text', kind: 'text', region: 'text', title_ru: 'text', title_en: 'text', topic: 'text', day: 'text', time: 'text',
  minutes: 'int', zone: 'text', form: 'text', status: 'text', unsettled: 'boolean', attended: 'int', at_least: 'boolean',
};
const changing = { day: 'text', time: 'text', status: 'text', unsettled: 'boolean', attended: 'int', at_least: 'boolean' } as const satisfies Columns;
const names = Object.keys(changing) as (keyof typeof changing)[];
type Change = { -readonly [Name in keyof typeof changing]?: Cell };

/** Seminars, webinars and consultations by their present day, with how many took part. */
export const trainings: ReadModel = {
  name: 'trainings',
  tables: (schema) => `CREATE TABLE ${schema}.trainings (
    training ${plain} PRIMARY KEY, cycle ${plain} NOT NULL, series ${plain} NOT NULL, kind ${plain} NOT NULL, region ${plain} NOT NULL, title_ru text NOT NULL,
    title_en text NOT NULL, topic text, day ${plain} NOT NULL, time ${plain} NOT NULL, minutes int NOT NULL, zone text NOT NULL, form ${plain} NOT NULL,
    status ${plain} NOT NULL, unsettled boolean NOT NULL, attended int, at_least boolean NOT NULL)`,
  indexes: (schema) => [`CREATE INDEX trainings_of_cycle ON ${schema}.trainings (cycle, day, training)`],
  fold: () => {
    let rows: Cell[][] = [];
    let changes = new Map<string, Change>();
    const change = (stream: string, values: Change): void => {
      const training = stream.slice('training-'.length);
      changes.set(training, { ...changes.get(training), ...values });
    };
    return {
      on: {
        TrainingPlanned: ({ data }) => {
          rows.push([data.training, data.cycle, data.series, data.kind, data.region, data.title.ru, data.title.en, data.topic, data.day, data.time,
            data.minutes, data.zone, data.form, 'planned', data.outsideYear, null, false]);
        },
        TrainingDateSettled: ({ data: { day } }, { stream }) => { change(stream, { day, unsettled: false }); },
        TrainingMoved: ({ data: { day, time } }, { stream }) => { change(stream, { day, time }); },
        TrainingCancelled: (_, { stream }) => { change(stream, { status: 'cancelled' }); },
        ParticipantsRecorded: ({ data: { participants: { people, schools, roles, others, atLeast } } }, { stream }) => {
          const attended = people.length + others + [...schools, ...roles].reduce((sum, { count }) => sum + count, 0);
          change(stream, { status: 'held', attended, at_least: atLeast });
        },
        // They change nothing that a list shows.
        PlacesTaken: () => undefined, PlacesGivenBack: () => undefined, MaterialAdded: () => undefined,
      },
      drain: (schema) => {
        const statements = [
          ...insertRows(`${schema}.trainings`, columns, rows),
          ...patchRows(`${schema}.trainings`, { training: 'text', ...changing }, ['training'], [...changes].map(([training, values]) => [training, ...names.map((name) => values[name] ?? null)])),
        ];
        rows = [];
        changes = new Map();
        return statements;
      },
    };
  },
};
