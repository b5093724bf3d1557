import type { Text } from '../programme/vocabulary.js';
import type { Figure, Sentence } from './model.js';

interface Sum { readonly total: string; readonly of: readonly string[] }

/** Whether totals add up, in words: "206 = 24 + 45 + 132 + 5", or that they do not. Nothing while a line is not known. */
export const sumNotes = (part: string, lines: readonly { readonly id: string; readonly title: Text }[], sums: readonly Sum[], figures: readonly Figure[]): Sentence[] => {
  const known = new Map(figures.flatMap(({ id, found }) => (found.known ? [[id, found.value] as const] : [])));
  return sums.flatMap(({ total, of }): Sentence[] => {
    const whole = known.get(`${part}/${total}`);
    const parts = of.map((line) => known.get(`${part}/${line}`));
    if (whole === undefined || parts.some((value) => value === undefined)) return [];
    const sum = parts.reduce<number>((all, value) => all + value!, 0);
    const formula = parts.join(' + ');
    const { ru, en } = lines.find(({ id }) => id === total)!.title;
    return [[{ text: sum === whole
      ? { ru: `${ru}: ${whole} = ${formula}.`, en: `${en}: ${whole} = ${formula}.` }
      : { ru: `${ru}: ${whole} не равно ${formula} = ${sum}. Итог не сходится.`, en: `${en}: ${whole} is not ${formula} = ${sum}. The total does not add up.` } }]];
  });
};
