import { plain, type ReadModel } from '../read-model.js';
import { insertRows, patchRows, type Cell, type Columns } from '../statements.js';

const columns: Columns = {
  meeting: 'text', cycle: 'text', series: 'text', occurrence: 'text', kind: 'text', region: 'text', municipality: 'text', title_ru: 'text', title_en: 'text',
  day: 'text', time: 'text', minutes: 'int', zone: 'text', form: 'text', chair: 'text', visit: 'text', status: 'text', attended: 'int', decisions: 'int',
};
const changing = { day: 'text', time: 'text', visit: 'text', status: 'text', attended: 'int', decisions: 'int' } as const satisfies Columns;
const patch: Columns = { meeting: 'text', ...changing };
type Change = { -readonly [Name in keyof typeof changing]?: Cell };

/** Meetings by their present day, with how many attended and how many decisions were signed. */
export const meetings: ReadModel = {
  name: 'meetings',
  tables: (schema) => `CREATE TABLE ${schema}.meetings (
    meeting ${plain} PRIMARY KEY, cycle ${plain} NOT NULL, series ${plain}, occurrence ${plain} NOT NULL, kind ${plain} NOT NULL, region ${plain} NOT NULL,
    municipality ${plain}, title_ru text NOT NULL, title_en text NOT NULL, day ${plain} NOT NULL, time ${plain} NOT NULL, minutes int NOT NULL, zone text NOT NULL,
    form ${plain} NOT NULL, chair ${plain} NOT NULL, visit ${plain}, status ${plain} NOT NULL, attended int, decisions int)`,
  indexes: (schema) => [`CREATE INDEX meetings_of_cycle ON ${schema}.meetings (cycle, day, meeting)`],
  fold: () => {
    let rows: Cell[][] = [];
    let changes = new Map<string, Change>();
    const change = (stream: string, values: Change): void => {
      const meeting = stream.slice('meeting-'.length);
      changes.set(meeting, { ...changes.get(meeting), ...values });
    };
    return {
      on: {
        MeetingPlanned: ({ data }) => {
          rows.push([data.meeting, data.cycle, data.series, data.occurrence, data.kind, data.region, data.municipality, data.title.ru, data.title.en,
            data.day, data.time, data.minutes, data.zone, data.form, data.chair, data.visit, 'planned', null, null]);
        },
        MeetingMoved: ({ data: { day, time } }, { stream }) => { change(stream, { day, time }); },
        MeetingCancelled: (_, { stream }) => { change(stream, { status: 'cancelled' }); },
        VisitAssigned: ({ data }, { stream }) => { change(stream, { visit: data.school }); },
        AttendanceRecorded: ({ data: { attendance } }, { stream }) => {
          change(stream, { attended: attendance.people.length + attendance.outsiders + attendance.roles.reduce((sum, { count }) => sum + count, 0) });
        },
        MinutesSigned: ({ data }, { stream }) => { change(stream, { status: 'signed', decisions: data.decisions.length }); },
        // They change nothing that a list shows.
        AgendaSet: () => undefined, MinutesDrafted: () => undefined, DecisionCorrected: () => undefined,
      },
      drain: (schema) => {
        const statements = [
          ...insertRows(`${schema}.meetings`, columns, rows),
          ...patchRows(`${schema}.meetings`, patch, ['meeting'], [...changes].map(([meeting, { day = null, time = null, visit = null, status = null, attended = null, decisions = null }]) =>
            [meeting, day, time, visit, status, attended, decisions])),
        ];
        rows = [];
        changes = new Map();
        return statements;
      },
    };
  },
};
