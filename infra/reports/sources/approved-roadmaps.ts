import { addedStepIdOf } from '@uplift/domain/case/added-step';
import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import { fold } from '@uplift/domain/core/decider';
import type { SubjectKind, Text } from '@uplift/domain/programme/vocabulary';
import type { Found } from '@uplift/domain/report/model';
import { nothingFound } from '@uplift/domain/report/model';
import type { Measure } from '@uplift/domain/roadmap/content';
import { roadmapDecider } from '@uplift/domain/roadmap/decide';
import type { RoadmapEvent } from '@uplift/domain/roadmap/events';
import { contentInForce, type Judgement } from '@uplift/domain/roadmap/state';
import { roadmapStreamOf } from '@uplift/domain/roadmap/stream';
import type { StepRow } from '../../projections/queries/case-steps.js';
import { namedSteps } from '../../projections/queries/named-steps.js';
import type { ReportContext } from '../report-context.js';

/** A measure of an approved roadmap: under which section, the step it became, how far it has come, and whether it had its effect. */
export interface ReportedMeasure {
  readonly measure: Measure; readonly section: Text; readonly step: StepRow | null; readonly percent: Found; readonly judgement: Judgement['outcome'] | null;
}
export interface ApprovedRoadmap { readonly kind: SubjectKind; readonly subject: string; readonly name: string; readonly municipality: string | null; readonly measures: readonly ReportedMeasure[] }
interface Case { readonly id: string; readonly kind: SubjectKind; readonly subject: string; readonly name: string; readonly municipality: string | null }

/** The approved roadmaps of a cycle, those of the region first, with their measures in the order of their sections. */
export const approvedRoadmaps = async (kind: SubjectKind | undefined, context: ReportContext): Promise<readonly ApprovedRoadmap[]> => {
  const { db, store, cycle, document } = context;
  const { rows: cases } = await db.query<Case>(`
    SELECT c.case_id AS id, c.kind, c.subject, coalesce(s.name, CASE WHEN c.kind = 'municipality' THEN m.name END, c.subject) AS name, m.name AS municipality
    FROM read.cases c LEFT JOIN read.schools s ON c.kind = 'school' AND s.school = c.subject LEFT JOIN read.municipalities m ON m.municipality = c.municipality
    WHERE c.cycle = $1 AND ($2::text IS NULL OR c.kind = $2) ORDER BY CASE c.kind WHEN 'region' THEN 0 WHEN 'municipality' THEN 1 ELSE 2 END, m.name, 4, c.case_id`,
  [cycle, kind ?? null]);
  const [read, steps] = await Promise.all([store.readStreams(cases.map(({ id }) => roadmapStreamOf(id))), measureSteps(context)]);
  const sections = new Map(document.stages.flatMap(({ steps: all }) => all.flatMap((step) => step.sections.map(({ id, title }) => [id, title] as const))));
  return cases.flatMap(({ id, ...about }): ApprovedRoadmap[] => {
    const stored = (read.get(roadmapStreamOf(id)) ?? []).map((event) => ({ id: event.id, event: context.codec.decode(event) as RoadmapEvent }));
    const roadmap = fold(roadmapDecider, stored.map(({ event }) => event));
    if (roadmap.status === 'none' || roadmap.inForce === null) return [];
    const { judgements } = roadmap.inForce;
    return [{ ...about, measures: contentInForce(roadmap).flatMap(({ section, measures }) => measures.map((measure): ReportedMeasure => ({
      measure, section: sections.get(section) ?? { ru: section, en: section }, judgement: judgements[measure.id]?.outcome ?? null,
      step: steps.get(addedStepIdOf({ kind: 'measure', item: measure.id }, { kind: about.kind, id: about.subject })) ?? null,
      percent: percentOf(measure.id, stored, roadmapStreamOf(id), document.zone) }))) }];
  });
};

/** How far a measure has come, as it was said last: true on that day. */
const percentOf = (measure: string, stored: readonly { readonly id: string; readonly event: RoadmapEvent }[], stream: string, zone: string): Found => {
  const said = stored.findLast(({ event }) => event.type === 'RoadmapMeasureProgressed' && event.data.measure === measure);
  if (said?.event.type !== 'RoadmapMeasureProgressed') return nothingFound;
  return { known: true, value: said.event.data.percent, shown: `${said.event.data.percent}%`, from: { kind: 'events', stream, events: [said.id] }, trueOn: localDateOf(said.event.occurredAt, zone) };
};

const measureSteps = async ({ db, cycle }: ReportContext): Promise<ReadonlyMap<string, StepRow>> => {
  const { rows } = await db.query<{ step: string }>('SELECT DISTINCT step FROM read.steps WHERE cycle = $1 AND starts_with(step, \'measure~\')', [cycle]);
  return new Map((await namedSteps(db, { cycle, steps: rows.map(({ step }) => step) })).map((row) => [row.step, row]));
};
