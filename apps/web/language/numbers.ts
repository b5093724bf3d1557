import { currentLanguage } from './language.js';

/** A change, with its sign: a real minus, which no line breaks off. */
export const signedText = (value: number): string =>
  new Intl.NumberFormat(currentLanguage(), { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(value).replace('-', '−');
