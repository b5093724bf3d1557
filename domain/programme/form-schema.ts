import { z } from 'zod';
import { Slug, Text } from './vocabulary.js';

/** A condition on another field: that it has this value, or has it among its choices. */
export const FieldCondition = z.strictObject({ field: Slug, is: z.union([z.boolean(), z.number(), z.string()]) });
export type FieldCondition = z.infer<typeof FieldCondition>;

/** Bounds, both included; either may be missing. */
export const Range = z.strictObject({ min: z.number().optional(), max: z.number().optional() });
export type Range = z.infer<typeof Range>;

const asked = {
  id: Slug, title: Text, help: Text.optional(),
  required: z.boolean().default(true),
  /** Required only while this holds; it takes the place of `required`. */
  requiredIf: FieldCondition.optional(),
};
const Choice = z.strictObject({ id: Slug, title: Text });
/** Hard bounds refuse a value; outside the usual range it is held back with a question. */
const measured = { min: z.number().optional(), max: z.number().optional(), usual: Range.optional(), unit: Text.optional() };
const longest = (characters: number) => z.int().min(1).max(20_000).default(characters);

const TextField = z.strictObject({ type: z.literal('text'), ...asked, longest: longest(500) });
const LongTextField = z.strictObject({ type: z.literal('long-text'), ...asked, longest: longest(8_000) });
const NumberField = z.strictObject({ type: z.literal('number'), ...asked, ...measured, decimals: z.int().min(0).max(6).default(2) });
const CountField = z.strictObject({ type: z.literal('count'), ...asked, ...measured });
/** A part of a whole, stored as both; its usual range is in per cent. */
const ShareField = z.strictObject({ type: z.literal('share'), ...asked, usual: Range.optional(),
  of: z.strictObject({ numerator: Text, denominator: Text }).optional() });
const DateField = z.strictObject({ type: z.literal('date'), ...asked });
const YesNoField = z.strictObject({ type: z.literal('yes-no'), ...asked });
const ChoiceField = z.strictObject({ type: z.literal('choice'), ...asked, choices: z.array(Choice).min(2) });
const MultiChoiceField = z.strictObject({ type: z.literal('multi-choice'), ...asked, choices: z.array(Choice).min(2),
  least: z.int().min(0).default(1), most: z.int().min(1).optional() });

const wrongType = { error: 'field-type' };
export const TableColumn = z.discriminatedUnion('type', [TextField, NumberField, CountField, DateField, YesNoField, ChoiceField], wrongType);
export type TableColumn = z.infer<typeof TableColumn>;
const TableField = z.strictObject({ type: z.literal('table'), ...asked, columns: z.array(TableColumn).min(1), rows: z.int().min(1).max(500).default(100) });

export const FormField = z.discriminatedUnion('type',
  [TextField, LongTextField, NumberField, CountField, ShareField, DateField, YesNoField, ChoiceField, MultiChoiceField, TableField], wrongType);
export type FormField = z.infer<typeof FormField>;

/** A number of the form: a number or count by its field, either side of a share as `field.numerator` or `field.denominator`. */
export const NumberRef = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.(numerator|denominator))?$/, 'number-ref').max(80);

/** What must hold between numbers: parts that make up a total exactly, or a part that is no greater than its whole. */
export const FormRule = z.union([
  z.strictObject({ id: Slug, total: NumberRef, parts: z.array(NumberRef).min(1), title: Text.optional() }),
  z.strictObject({ id: Slug, part: NumberRef, whole: NumberRef, title: Text.optional() }),
]);
export type FormRule = z.infer<typeof FormRule>;

export const FormKind = z.enum(['entry', 'interim', 'final', 'self-assessment', 'survey']);
export type FormKind = z.infer<typeof FormKind>;

/** A form that people fill in with a step. An answer keeps the version it was given to. */
export const ProgrammeForm = z.strictObject({
  id: Slug,
  version: z.int().min(1).default(1),
  kind: FormKind,
  title: Text,
  help: Text.optional(),
  /** Answered with a ticket instead of a name; see the survey streams. */
  anonymous: z.boolean().default(false),
  /** After the deadline: `late` takes what was not handed in yet and marks it; `locked` takes nothing without an exception. */
  afterDeadline: z.enum(['late', 'locked']).default('late'),
  /** The date field that says of which day the answers speak; otherwise it is the day of handing in. */
  asOf: Slug.optional(),
  fields: z.array(FormField).min(1).max(300),
  rules: z.array(FormRule).default([]),
});
export type ProgrammeForm = z.infer<typeof ProgrammeForm>;
