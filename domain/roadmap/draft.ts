import { emptyMeasure, measuresOf, type FieldName, type MeasureFields, type RoadmapContent } from './content.js';

/** A measure being written, and at which revision each of its fields last changed. */
export interface DraftMeasure { readonly fields: MeasureFields; readonly changed: Readonly<Partial<Record<FieldName, number>>> }
export interface DraftSection {
  readonly section: string; readonly aim: string; readonly aimChanged: number;
  readonly measures: ReadonlyMap<string, DraftMeasure>;
}
/** What several people write at once. Every edit raises the revision: who has seen an older one still merges, field by field. */
export interface Draft {
  readonly revision: number;
  readonly sections: readonly DraftSection[];
  /** When measures that are gone were removed. */
  readonly removed: ReadonlyMap<string, number>;
}

export const emptyDraft = (sections: readonly string[]): Draft =>
  ({ revision: 0, sections: sections.map((section) => ({ section, aim: '', aimChanged: 0, measures: new Map() })), removed: new Map() });

export const sectionOf = (draft: Draft, section: string): DraftSection | undefined => draft.sections.find((one) => one.section === section);
export const sectionOfMeasure = (draft: Draft, measure: string): DraftSection | undefined => draft.sections.find(({ measures }) => measures.has(measure));

export const withAim = (draft: Draft, revision: number, section: string, aim: string): Draft =>
  withSection({ ...draft, revision }, section, (one) => ({ ...one, aim, aimChanged: revision }));

export const withMeasure = (draft: Draft, revision: number, section: string, measure: string, set: Partial<MeasureFields>): Draft => {
  const removed = new Map(draft.removed);
  removed.delete(measure);
  return withSection({ ...draft, revision, removed }, section, (one) => {
    const present = one.measures.get(measure) ?? { fields: emptyMeasure, changed: {} };
    const changed = Object.fromEntries(Object.keys(set).map((field) => [field, revision]));
    return { ...one, measures: new Map(one.measures).set(measure, { fields: { ...present.fields, ...set }, changed: { ...present.changed, ...changed } }) };
  });
};

export const withoutMeasure = (draft: Draft, revision: number, section: string, measure: string): Draft =>
  withSection({ ...draft, revision, removed: new Map(draft.removed).set(measure, revision) }, section, (one) => {
    const measures = new Map(one.measures);
    measures.delete(measure);
    return { ...one, measures };
  });

const withSection = (draft: Draft, section: string, change: (one: DraftSection) => DraftSection): Draft =>
  ({ ...draft, sections: draft.sections.map((one) => (one.section === section ? change(one) : one)) });

/** The draft as a content that stands; whoever has seen an older revision hears of every field. */
export const draftAs = (content: RoadmapContent, { removed, sections }: Draft, revision: number): Draft => {
  const kept = new Set(measuresOf(content).map(({ id }) => id));
  const gone = sections.flatMap(({ measures }) => [...measures.keys()]).filter((id) => !kept.has(id));
  return {
    revision, removed: new Map([...[...removed].filter(([id]) => !kept.has(id)), ...gone.map((id) => [id, revision] as const)]),
    sections: content.map(({ section, aim, measures }) => ({
      section, aim, aimChanged: revision,
      measures: new Map(measures.map(({ id, ...fields }) => [id, { fields, changed: Object.fromEntries(Object.keys(fields).map((field) => [field, revision])) }])),
    })),
  };
};

export const contentOf = ({ sections }: Draft): RoadmapContent => sections.map(({ section, aim, measures }) =>
  ({ section, aim, measures: [...measures].map(([id, { fields }]) => ({ id, ...fields })) }));
