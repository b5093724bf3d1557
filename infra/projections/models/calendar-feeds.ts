import { plain, type ReadModel } from '../read-model.js';
import { insertRows, patchRows, type Cell, type Columns } from '../statements.js';

const columns: Columns = { feed: 'text', person: 'text', about_kind: 'text', about_id: 'text', language: 'text', secret: 'text', opened_at: 'text' };
const patch: Columns = { feed: 'text', revoked_at: 'text' };

/** Calendars' addresses by the hash of their secret. */
export const calendarFeeds: ReadModel = {
  name: 'calendar_feeds',
  tables: (schema) => `CREATE TABLE ${schema}.calendar_feeds (
    feed ${plain} PRIMARY KEY, person ${plain} NOT NULL, about_kind ${plain} NOT NULL, about_id ${plain}, language ${plain} NOT NULL, secret ${plain} NOT NULL,
    opened_at ${plain} NOT NULL, revoked_at ${plain})`,
  indexes: (schema) => [
    `CREATE INDEX calendar_feeds_by_secret ON ${schema}.calendar_feeds (secret)`, `CREATE INDEX calendar_feeds_of_person ON ${schema}.calendar_feeds (person, opened_at)`,
  ],
  fold: () => {
    let rows: Cell[][] = [];
    let patches: Cell[][] = [];
    return {
      on: {
        CalendarFeedOpened: ({ data: { feed, person, about, language, secret }, occurredAt }) => {
          rows.push([feed, person, about.kind, about.kind === 'person' ? null : about.id, language, secret, occurredAt]);
        },
        CalendarFeedRevoked: ({ occurredAt }, { stream }) => { patches.push([stream.slice('calendarfeed-'.length), occurredAt]); },
      },
      drain: (schema) => {
        const statements = [...insertRows(`${schema}.calendar_feeds`, columns, rows), ...patchRows(`${schema}.calendar_feeds`, patch, ['feed'], patches)];
        rows = [];
        patches = [];
        return statements;
      },
    };
  },
};
