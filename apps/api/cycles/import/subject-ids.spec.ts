import { municipalityIdOf, schoolIdOf } from './subject-ids.js';
import { namedSchools } from './named-schools.js';
import { slugOf } from './transliterate.js';

describe('ids made from names', () => {
  it.each([
    ['Вязьма', 'vyazma'], ['МБОУ «Средняя школа № 3» г. Щёкино', 'mbou-srednyaya-shkola-3-g-shchekino'], ['École Élémentaire', 'ecole-elementaire'], ['  Ёлка -- 5 ', 'elka-5'], ['学校', ''],
  ])('%s is %s', (name, id) => { expect(slugOf(name)).toBe(id); });

  it('are short enough for any name, and differ when the names do', () => {
    const long = (end: string) => schoolIdOf('vyazma', `${'Очень длинное наименование образовательной организации '.repeat(3)}${end}`);
    expect(long('1').length).toBeLessThanOrEqual(64);
    expect(long('1')).toBe(long('1'));
    expect(long('1')).not.toBe(long('2'));
    expect(municipalityIdOf('学校')).toMatch(/^[0-9a-f]{8}$/);
    expect(municipalityIdOf('学校')).not.toBe(municipalityIdOf('大学'));
    for (const id of [long('1'), municipalityIdOf('学校')]) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('are the programme’s own for the municipalities it names, in either language', () => {
    const municipalities = [{ id: 'yelnya', title: { ru: 'Ельня', en: 'Yelnya' } }];
    const rows = [{ name: 'Школа 1', municipality: 'ельня' }, { name: 'Школа 2', municipality: { name: ' Yelnya ' } }, { id: 's-3', name: 'Школа 3', municipality: { id: 'own', name: 'Ельня' } }];
    expect(namedSchools(rows, { municipalities })).toStrictEqual([
      { school: 'yelnya-shkola-1', name: 'Школа 1', municipality: 'yelnya', municipalityName: 'Ельня' },
      { school: 'yelnya-shkola-2', name: 'Школа 2', municipality: 'yelnya', municipalityName: 'Ельня' },
      { school: 's-3', name: 'Школа 3', municipality: 'own', municipalityName: 'Ельня' }]);
  });
});
