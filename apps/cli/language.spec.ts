import { languageOf } from './language.js';

describe('the language', () => {
  it.each([
    ['what is asked for', ['--lang', 'en', 'cycle'], { LANG: 'ru_RU.UTF-8' }, 'en'],
    ['what is asked for in one word', ['cycle', '--lang=ru'], { LANG: 'en_GB.UTF-8' }, 'ru'],
    ['that of the terminal', [], { LANG: 'en_GB.UTF-8' }, 'en'],
    ['the locale that overrides the others', [], { LC_ALL: 'en_US.UTF-8', LANG: 'ru_RU.UTF-8' }, 'en'],
    ['Russian for any other locale', [], { LANG: 'de_DE.UTF-8' }, 'ru'],
    ['Russian for a terminal that does not say', [], {}, 'ru'],
    ['Russian for a language it does not know, which the command line then refuses', ['--lang', 'fr'], {}, 'ru'],
  ])('is %s', (_what, args, env, language) => {
    expect(languageOf(args, env)).toBe(language);
  });
});
