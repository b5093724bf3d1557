import { fieldNames, type FieldName, type Measure, type RoadmapContent, type SectionContent } from './content.js';

export interface FieldChange { readonly field: FieldName | 'aim'; readonly before: string | null; readonly after: string | null }
/** What differs at one place; `measure` is null for the section's own aim. A removed measure has its former fields as `before`. */
export interface RoadmapChange {
  readonly section: string; readonly measure: string | null; readonly kind: 'added' | 'removed' | 'changed'; readonly fields: readonly FieldChange[];
}

/** What changed between two frozen contents: only the places that differ, in the order of the later one, removed measures last in their section. */
export const diffOf = (before: RoadmapContent, after: RoadmapContent): readonly RoadmapChange[] => {
  const former = new Map(before.map((section) => [section.section, section]));
  return after.flatMap((section) => diffOfSection(former.get(section.section) ?? { ...section, aim: '', measures: [] }, section));
};

const diffOfSection = (before: SectionContent, { section, aim, measures }: SectionContent): RoadmapChange[] => {
  const former = new Map(before.measures.map((measure) => [measure.id, measure]));
  const present = new Set(measures.map(({ id }) => id));
  const changes: RoadmapChange[] = [];
  if (before.aim !== aim) changes.push({ section, measure: null, kind: 'changed', fields: [{ field: 'aim', before: before.aim, after: aim }] });
  for (const measure of measures) {
    const earlier = former.get(measure.id);
    const fields = changedFields(earlier, measure);
    if (earlier === undefined) changes.push({ section, measure: measure.id, kind: 'added', fields });
    else if (fields.length > 0) changes.push({ section, measure: measure.id, kind: 'changed', fields });
  }
  for (const measure of before.measures) {
    if (!present.has(measure.id)) changes.push({ section, measure: measure.id, kind: 'removed', fields: changedFields(measure, undefined) });
  }
  return changes;
};

const changedFields = (before: Measure | undefined, after: Measure | undefined): readonly FieldChange[] =>
  fieldNames.flatMap((field) => {
    const change = { field, before: said(before?.[field]), after: said(after?.[field]) };
    return change.before === change.after ? [] : [change];
  });
const said = (value: string | null | undefined): string | null => (value === undefined || value === '' ? null : value);
