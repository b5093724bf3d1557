import { given } from '../testing/given.js';
import { watchListDecider } from './decide.js';

const base = { actor: { kind: 'person', id: 'p-1' }, now: '2023-09-01T06:00:00.000Z', list: 'w-1' } as const;
const title = { ru: 'Внимание', en: 'Attention' };
const opened = { type: 'WatchListOpened' as const, occurredAt: base.now, data: { list: 'w-1', region: 'r-1', title } };
const watched = { type: 'SchoolWatched' as const, occurredAt: base.now, data: { list: 'w-1', school: 's-1', reason: 'спад', until: '2024-06-30' } };
const unwatched = { type: 'SchoolUnwatched' as const, occurredAt: base.now, data: { list: 'w-1', school: 's-1', reason: 'рост' } };
const list = (...more: readonly (typeof watched | typeof unwatched)[]) => given(watchListDecider, undefined, opened, ...more);

describe('a watch list', () => {
  it('is opened once, and given another title', () => {
    given(watchListDecider, undefined).when({ ...base, type: 'OpenWatchList', region: 'r-1', title }).then(opened);
    list().when({ ...base, type: 'OpenWatchList', region: 'r-2', title: { ru: 'Иная', en: 'Other' } }).then({ ...opened, data: { ...opened.data, title: { ru: 'Иная', en: 'Other' } } });
  });
  it('takes schools with a reason and a day, changes them, and lets them go', () => {
    list().when({ ...base, type: 'WatchSchool', school: 's-1', reason: 'спад', until: '2024-06-30' }).then(watched);
    list(watched).when({ ...base, type: 'WatchSchool', school: 's-1', reason: 'спад', until: null }).then({ ...watched, data: { ...watched.data, until: null } });
    list(watched).when({ ...base, type: 'UnwatchSchool', school: 's-1', reason: 'рост' }).then(unwatched);
    list(watched, unwatched).when({ ...base, type: 'UnwatchSchool', school: 's-1', reason: 'рост' }).then();
  });
  it('must be there', () => {
    given(watchListDecider, undefined).when({ ...base, type: 'WatchSchool', school: 's-1', reason: 'спад', until: null }).thenRefused('watch-list-unknown', { list: 'w-1' });
  });
});
