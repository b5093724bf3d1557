import { readViews, withView, type SavedView } from './saved-views.js';

const view = (name: string, search = ''): SavedView => ({ name, grouping: 'stage', order: { column: 'late', descending: true }, filter: { search, municipality: null, stage: null, onlyLate: true } });

describe('saved views', () => {
  it('come back as they were kept', () => {
    expect(readViews(JSON.stringify([view('Опаздывают')]))).toStrictEqual([view('Опаздывают')]);
  });

  it('leave out what is no view, and lose nothing else by it', () => {
    expect(readViews(null)).toStrictEqual([]);
    expect(readViews('{broken')).toStrictEqual([]);
    expect(readViews('{}')).toStrictEqual([]);
    expect(readViews(JSON.stringify([{ name: 'без всего' }, { ...view('чужая'), grouping: 'colour' }, view('моя')]))).toStrictEqual([view('моя')]);
  });

  it('take the place of the one of the same name', () => {
    expect(withView([view('б'), view('а', 'старый')], view('а', 'новый'))).toStrictEqual([view('а', 'новый'), view('б')]);
  });
});
