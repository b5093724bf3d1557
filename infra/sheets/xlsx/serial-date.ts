import type { CellValue } from '@uplift/domain/sheet/cell';

const dayMs = 86_400_000;
/** Day 0 of each system. 1900's counts a 29 February 1900 that never was, so its days before it lie one further on. */
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
const imaginaryDay = 60;

/** A workbook's day number as a date; a part of a day alone as a time of day, `14:30`; what no calendar holds as the number it is. */
export const valueOfSerial = (serial: number, system: 1900 | 1904): CellValue => {
  const day = Math.floor(serial);
  const number: CellValue = { kind: 'number', number: serial };
  if (serial < 0 || serial >= 2_958_466 || (system === 1900 && day === imaginaryDay)) return number;
  if (serial < 1 && (system === 1900 || serial > 0)) return { kind: 'text', text: timeOf(serial) };
  const moved = system === 1900 && day < imaginaryDay ? day + 1 : day;
  return { kind: 'date', date: new Date(epochs[system] + moved * dayMs).toISOString().slice(0, 10) };
};

const timeOf = (part: number): string => {
  const minutes = Math.round(part * 24 * 60) % (24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** The formats of the standard that show a date, or a time beside one. */
const builtIn = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a number format shows a date: its own letters, outside of quotes, brackets and escapes, are those of days, months, years or hours. */
export const showsDate = (id: number, code: string | undefined): boolean => {
  if (code === undefined) return builtIn.has(id);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0]!;
  return !/^general$/i.test(bare) && /[ymdhs]/i.test(bare.replace(/e[+-]/gi, ''));
};
