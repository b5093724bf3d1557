import { emptyMeasure, type Measure, type RoadmapContent } from './content.js';
import { diffOf } from './diff.js';
import { repeatWarnings, type EarlierMeasure } from './repeated-measures.js';

const measure = (id: string, more: Partial<Measure> = {}): Measure => ({ ...emptyMeasure, id, title: `Мера ${id}`, ...more });
const content = (aim: string, ...measures: readonly Measure[]): RoadmapContent => [{ section: 'a', aim, measures: [...measures] }, { section: 'b', aim: '', measures: [measure('z')] }];

describe('what changed between two submissions', () => {
  it('is nothing for the same content', () => { expect(diffOf(content('x', measure('m')), content('x', measure('m')))).toStrictEqual([]); });

  it('is each place that differs, with both values', () => {
    expect(diffOf(content('x', measure('m', { due: '2027-01-01' }), measure('gone')), content('y', measure('m', { due: '2027-02-01', risk: 'r' }), measure('new')))).toStrictEqual([
      { section: 'a', measure: null, kind: 'changed', fields: [{ field: 'aim', before: 'x', after: 'y' }] },
      { section: 'a', measure: 'm', kind: 'changed', fields: [{ field: 'risk', before: null, after: 'r' }, { field: 'due', before: '2027-01-01', after: '2027-02-01' }] },
      { section: 'a', measure: 'new', kind: 'added', fields: [{ field: 'title', before: null, after: 'Мера new' }] },
      { section: 'a', measure: 'gone', kind: 'removed', fields: [{ field: 'title', before: 'Мера gone', after: null }] },
    ]);
  });

  it('does not change with the order of measures', () => { expect(diffOf(content('', measure('m'), measure('n')), content('', measure('n'), measure('m')))).toStrictEqual([]); });
});

describe('a measure that did not work before', () => {
  const earlier = (title: string, outcome: 'worked' | 'did-not-work' | 'unclear') => ({ source: 'cycle', cycle: 'small-2025', measure: 'old', title, outcome }) as const;
  const warned = (title: string, before: EarlierMeasure) => repeatWarnings([{ section: 'a', aim: '', measures: [measure('m', { title })] }], [before]);

  it.each(['Опрос родителей о школе', 'опросы родителям о школе', 'Опрос: родители, о школе!'])('is known again as «%s»', (title) => {
    expect(warned(title, earlier('Опрос родителей о школе', 'did-not-work')))
      .toStrictEqual([{ section: 'a', measure: 'm', title, earlier: earlier('Опрос родителей о школе', 'did-not-work') }]);
  });
  it('is also what an earlier list names in a few words, for a school that is listed again', () => {
    const listed = (title: string): EarlierMeasure => ({ source: 'earlier-list', cycle: 'list-2020', measure: null, title, outcome: 'listed-again' });
    expect(warned('Наставничество молодых учителей', listed('наставничество'))).toStrictEqual([
      { section: 'a', measure: 'm', title: 'Наставничество молодых учителей', earlier: listed('наставничество') }]);
    expect([warned('Курсы для учителей', listed('наставничество')), warned('Наставничество', listed('наставничество молодых')), warned('Курсы', listed('—'))]).toStrictEqual([[], [], []]);
  });
  it.each([['Курсы для учителей математики', 'did-not-work'], ['Опрос родителей о школе', 'worked'], ['Опрос родителей о школе', 'unclear'], ['', 'did-not-work']] as const)(
    'is not «%s» that %s', (title, outcome) => { expect(warned('Опрос родителей о школе', earlier(title, outcome))).toStrictEqual([]); });
});
