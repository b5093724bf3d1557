import { z } from 'zod';
import { PlainDate } from '../core/instant.js';
import { Role, Slug } from '../programme/vocabulary.js';

const short = z.string().max(500);
const long = z.string().max(4000);

/** What people write of a measure. Empty texts and `null` are not said yet. `owner` is the role that does it, `person` whoever of them by id. */
export const MeasureFields = z.object({
  title: short, risk: short, cause: short, indicator: short, effect: short,
  owner: Role.nullable(), person: z.string().max(120).nullable(), due: PlainDate.nullable(),
});
export type MeasureFields = z.infer<typeof MeasureFields>;
export type FieldName = keyof MeasureFields;
export const fieldNames = Object.keys(MeasureFields.shape) as readonly FieldName[];
export const emptyMeasure: MeasureFields = { title: '', risk: '', cause: '', indicator: '', effect: '', owner: null, person: null, due: null };

export const Measure = MeasureFields.extend({ id: Slug });
export type Measure = z.infer<typeof Measure>;

/** A roadmap's section as it stands or was frozen: what it aims at, and its measures in the order they were added. */
export const SectionContent = z.object({ section: Slug, aim: long, measures: z.array(Measure) });
export type SectionContent = z.infer<typeof SectionContent>;
export const RoadmapContent = z.array(SectionContent);
export type RoadmapContent = z.infer<typeof RoadmapContent>;

export const measuresOf = (content: RoadmapContent): readonly Measure[] => content.flatMap(({ measures }) => measures);
