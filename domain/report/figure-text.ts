import type { Language } from '../core/domain-error.js';
import type { Figure, Found, Piece, ReportModel, Sentence } from './model.js';

const noData = { ru: 'нет данных', en: 'no data recorded' } as const;
export const nothingRecorded = { ru: 'Данных не зарегистрировано.', en: 'No data recorded.' } as const;

/** A number as a person of that language writes it; what is not known says so. */
export const foundText = (found: Found, language: Language): string => {
  if (!found.known) return noData[language];
  return found.shown === null ? numberText(found.value, language) : language === 'ru' ? found.shown.replace('.', ',') : found.shown;
};

/** Thousands apart by a space that does not break (a comma in English), a decimal comma in Russian. */
const numberText = (value: number, language: Language): string => {
  const [whole, fraction] = String(value).split('.') as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? '\u00a0' : ',');
  return fraction === undefined ? grouped : `${grouped}${language === 'ru' ? ',' : '.'}${fraction}`;
};

export type FigureBook = ReadonlyMap<string, Figure>;
export const figureBook = ({ figures }: ReportModel): FigureBook => new Map(figures.map((figure) => [figure.id, figure]));

export const sentenceText = (sentence: Sentence, figures: FigureBook, language: Language): string =>
  sentence.map((piece) => pieceText(piece, figures, language)).join('');

const pieceText = (piece: Piece, figures: FigureBook, language: Language): string => {
  if ('plain' in piece) return piece.plain;
  if ('text' in piece) return piece.text[language];
  if (piece.only !== undefined && piece.only !== language) return '';
  const figure = figures.get(piece.figure);
  return figure === undefined ? noData[language] : foundText(figure.found, language);
};
