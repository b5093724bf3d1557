import { plain, type ReadModel } from '../read-model.js';
import { deleteRows, insertRows, overwriting, type Cell, type Columns } from '../statements.js';

const lists: Columns = { list: 'text', region: 'text', title_ru: 'text', title_en: 'text' };
const watched: Columns = { list: 'text', school: 'text', reason: 'text', until: 'text', since: 'text' };
const key: Columns = { list: 'text', school: 'text' };

/** The regions' watch lists and the schools on them. */
export const watchLists: ReadModel = {
  name: 'watch_lists',
  tables: (schema) => `CREATE TABLE ${schema}.watch_lists (list ${plain} PRIMARY KEY, region ${plain} NOT NULL, title_ru text NOT NULL, title_en text NOT NULL);
    CREATE TABLE ${schema}.watched_schools (list ${plain}, school ${plain}, reason text NOT NULL, until ${plain}, since ${plain} NOT NULL, PRIMARY KEY (list, school))`,
  indexes: () => [],
  fold: () => {
    let opened = new Map<string, Cell[]>();
    /** The last word on a school: its row, or `null` when it was let go. */
    let changed = new Map<string, { readonly key: Cell[]; readonly row: Cell[] | null }>();
    const set = (list: string, school: string, row: Cell[] | null): void => { changed.set(`${list} ${school}`, { key: [list, school], row }); };
    return {
      on: {
        WatchListOpened: ({ data }) => { opened.set(data.list, [data.list, data.region, data.title.ru, data.title.en]); },
        SchoolWatched: ({ data, occurredAt }) => { set(data.list, data.school, [data.list, data.school, data.reason, data.until, occurredAt]); },
        SchoolUnwatched: ({ data }) => { set(data.list, data.school, null); },
      },
      drain: (schema) => {
        const all = [...changed.values()];
        const statements = [
          ...insertRows(`${schema}.watch_lists`, lists, [...opened.values()], overwriting(lists, ['list'])),
          ...deleteRows(`${schema}.watched_schools`, key, all.filter(({ row }) => row === null).map(({ key: gone }) => gone)),
          ...insertRows(`${schema}.watched_schools`, watched, all.flatMap(({ row }) => (row === null ? [] : [row])), overwriting(watched, ['list', 'school'])),
        ];
        opened = new Map();
        changed = new Map();
        return statements;
      },
    };
  },
};
