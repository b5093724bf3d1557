import { z } from 'zod';

export interface Texts { readonly ru: string; readonly en: string }

/** One environment variable: what it may hold, in words for people, and what `.env.example` says of it. */
export interface Setting<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  readonly expected: Texts;
  readonly about: string;
  /** Shown in `.env.example`, commented out. */
  readonly example: string;
  /** Never repeated in an error or a log. */
  readonly secret: boolean;
}

type Given<Schema extends z.ZodType> = Pick<Setting<Schema>, 'schema' | 'expected' | 'about' | 'example'>;

export const setting = <Schema extends z.ZodType>(given: Given<Schema>): Setting<Schema> => ({ ...given, secret: false });
export const secretSetting = <Schema extends z.ZodType>(given: Given<Schema>): Setting<Schema> => ({ ...given, secret: true });

const parsesAs = (protocols: readonly string[]) => (text: string): boolean =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol.replace(/:$/, ''));

export const urlWith = (...protocols: readonly string[]): z.ZodString => z.string().refine(parsesAs(protocols));

const wholeNumberText = z.string().regex(/^\d{1,9}$/).transform(Number);
export const wholeNumber = (from: number, to: number): typeof wholeNumberText =>
  wholeNumberText.refine((value) => value >= from && value <= to);

export const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true');

export const between = (from: number, to: number): Texts => ({ ru: `целое число от ${from} до ${to}`, en: `a whole number from ${from} to ${to}` });
export const oneOf = (values: readonly string[]): Texts => ({ ru: `одно из: ${values.join(', ')}`, en: `one of: ${values.join(', ')}` });
export const address = (shape: string): Texts => ({ ru: `адрес вида ${shape}`, en: `an address like ${shape}` });
export const anyText: Texts = { ru: 'непустая строка', en: 'a text that is not empty' };
export const existingFile: Texts = { ru: 'путь к файлу PEM', en: 'the path of a PEM file' };
