import type { PupilShare } from '../../comparison/pupil-share.js';
import type { Exam } from '../../school-record/events.js';
import type { Text } from '../../programme/vocabulary.js';

/** A number with so many decimals, as each language writes it. */
export const figure = (value: number, decimals: number): Text => {
  const en = value.toFixed(decimals);
  return { ru: en.replace('.', ','), en };
};
export const percent = (share: number): Text => {
  const { ru, en } = figure(share * 100, 1);
  return { ru: `${ru} %`, en: `${en} %` };
};
export const ofPupils = (share: PupilShare): Text => {
  const { ru, en } = percent(share.below / share.participants);
  return { ru: `${share.below} из ${share.participants} (${ru})`, en: `${share.below} of ${share.participants} (${en})` };
};
export const examTitles: Readonly<Record<Exam, Text>> = {
  vpr: { ru: 'ВПР', en: 'VPR' }, oge: { ru: 'ОГЭ', en: 'OGE' }, ege: { ru: 'ЕГЭ', en: 'EGE' },
};
/** The pieces one after another in each language. */
export const joinTexts = (texts: readonly Text[], by: string): Text => ({ ru: texts.map(({ ru }) => ru).join(by), en: texts.map(({ en }) => en).join(by) });
