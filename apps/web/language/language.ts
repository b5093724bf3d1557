import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Text } from '../api/schemas.js';

export type Language = 'ru' | 'en';
const storedAs = 'uplift.language';
const files = import.meta.glob<{ default: ResourceKey }>('../texts/*/*.json');

/** Texts of a screen come when the screen comes. */
const byScreen: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, screen, done) => {
    const load = files[`../texts/${language}/${screen}.json`];
    if (load === undefined) { done(new Error(`no texts ${language}/${screen}`), null); return; }
    load().then((file) => { done(null, file.default); }, (error: unknown) => { done(error instanceof Error ? error : new Error(String(error)), null); });
  },
};

const firstLanguage = (): Language => {
  const stored = localStorage.getItem(storedAs);
  return stored === 'en' || stored === 'ru' ? stored : 'ru';
};

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'ru');

/** Russian unless somebody chose English here before. `screens`: whose texts the first page needs. */
export const startLanguage = async (screens: readonly string[]): Promise<void> => {
  i18next.on('languageChanged', (language) => { document.documentElement.lang = language; });
  await i18next.use(byScreen).use(initReactI18next).init({
    lng: firstLanguage(), supportedLngs: ['ru', 'en'], fallbackLng: false, ns: ['common', ...screens], defaultNS: 'common',
    interpolation: { escapeValue: false }, partialBundledLanguages: true,
  });
};

/** Brings the texts of screens, so that they are there when the screens are. */
export const textsOf = (screens: readonly string[]): Promise<void> => i18next.loadNamespaces(screens);

export const chooseLanguage = async (language: Language): Promise<void> => {
  localStorage.setItem(storedAs, language);
  await i18next.changeLanguage(language);
};

/** What the API says in both languages, in the one chosen. */
export const inLanguage = (text: Text): string => text[currentLanguage()];
