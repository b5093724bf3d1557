import { languageOf } from './language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'ru'], ['', 'ru'], ['en', 'en'], ['en-GB,en;q=0.9', 'en'], ['de,en;q=0.5,ru;q=0.4', 'en'], ['de, fr', 'ru'],
    ['ru;q=0.1, en;q=0.2', 'en'], ['EN-us', 'en'], ['en;q=0', 'ru'], ['*', 'ru'],
  ])('%j is %s', (header, language) => { expect(languageOf(header)).toBe(language); });
});
