import { smallProgramme } from '@uplift/domain/testing/small-programme';
import { givenSchools } from './school-list.js';

const document = { ...smallProgramme(), municipalities: [{ id: 'vyazma', title: { ru: 'Вязьма', en: 'Vyazma' } }] };

describe('schools given by name', () => {
  it('lie in the document’s municipalities, by id or title, or in others', () => {
    expect(givenSchools(document, [
      { name: 'Школа № 3', municipality: 'Вязьма' },
      { name: 'Школа № 5', municipality: 'vyazma' },
      { id: 'own', name: 'Школа', municipality: { id: 'ugra', name: 'Угра' } },
    ])).toStrictEqual([
      { id: 'vyazma-1', name: 'Школа № 3', municipality: { id: 'vyazma', name: 'Вязьма' } },
      { id: 'vyazma-2', name: 'Школа № 5', municipality: { id: 'vyazma', name: 'Вязьма' } },
      { id: 'own', name: 'Школа', municipality: { id: 'ugra', name: 'Угра' } },
    ]);
  });

  it('refuses a municipality nobody knows, and an id used twice', () => {
    expect(() => givenSchools(document, [{ name: 'Школа', municipality: 'Гагарин' }])).toThrow('knows no municipality Гагарин');
    expect(() => givenSchools(document, [{ id: 'a', name: 'А', municipality: 'vyazma' }, { id: 'a', name: 'Б', municipality: 'vyazma' }])).toThrow('are called a');
  });
});
