import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import { instanceOf, ruleOfDay, type AddedStep } from '@uplift/domain/case/added-step';
import { partsOfCaseId } from '@uplift/domain/case/stream';
import type { CyclePlanned } from '@uplift/domain/cycle/events';
import type { EventOf } from '@uplift/domain/core/event';
import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { stepInstances, type StepInstance } from '@uplift/domain/programme/step-instances';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';
import type { Handlers } from '../read-event.js';

export interface CycleStep { readonly instance: StepInstance; readonly stageIndex: number; readonly order: number }
/** A cycle's steps by id, its stages in order, and how many steps of each stage a case of each kind has. */
export interface CycleSteps {
  readonly document: ProgrammeDocument;
  readonly steps: ReadonlyMap<string, CycleStep>;
  readonly stages: readonly string[];
  readonly sizes: Readonly<Record<SubjectKind, readonly number[]>>;
}

/** Steps added during the year stand behind all stages and steps of the programme. */
export const addedStageOrder = 1_000;
const addedOrder = 100_000;

/** The steps of every cycle, by the programme edition it was planned with, and those added to its cases. */
export class CycleBook {
  private readonly documents = new Map<string, unknown>();
  private readonly cycles = new Map<string, CycleSteps>();
  /** By cycle and step. */
  private readonly added = new Map<string, CycleStep>();

  readonly on: Handlers = {
    ProgrammePublished: ({ data }) => { this.documents.set(keyOf(data.programme, data.edition), data.document); },
    CyclePlanned: ({ data }) => { this.plan(data); },
    StepAdded: ({ data }, { stream }) => {
      const { cycle, kind } = partsOfCaseId(stream.slice('case-'.length))!;
      this.add(cycle, kind, data);
    },
  };

  async load(db: Queryable, schema: string): Promise<void> {
    const programmes = await db.query<{ programme: string; edition: number; document: unknown }>(
      `SELECT programme, edition, document FROM ${schema}.programmes`);
    for (const { programme, edition, document } of programmes.rows) this.documents.set(keyOf(programme, edition), document);
    const cycles = await db.query<{ cycle: string; programme: string; edition: number; year: string }>(
      `SELECT cycle, programme, edition, year FROM ${schema}.cycles`);
    for (const { cycle, programme, edition, year } of cycles.rows) this.plan({ cycle, programme: { id: programme, edition }, year });
    const added = await db.query<Pick<AddedStep, 'step' | 'responsible' | 'title'> & { cycle: string; kind: SubjectKind }>(`
      SELECT cycle, step, kind, responsible, json_build_object('ru', title_ru, 'en', title_en) AS title
      FROM ${schema}.cycle_steps WHERE stage_order = ${addedStageOrder}`);
    for (const { cycle, kind, ...step } of added.rows) this.add(cycle, kind, step);
  }

  /** Throws when the cycle was never planned: its cases have no steps then. */
  stepsOf(cycle: string): CycleSteps {
    const known = this.cycles.get(cycle);
    if (known === undefined) throw new Error(`cycle ${cycle} was never planned`);
    return known;
  }

  stepOf(cycle: string, step: string): CycleStep {
    const known = this.stepsOf(cycle).steps.get(step) ?? this.added.get(`${cycle} ${step}`);
    if (known === undefined) throw new Error(`cycle ${cycle} has no step ${step}`);
    return known;
  }

  private add(cycle: string, kind: SubjectKind, step: Pick<AddedStep, 'step' | 'responsible' | 'title'>): void {
    // Its day is in its plan; folding asks only who is responsible.
    const instance = instanceOf(step, kind, ruleOfDay(anyDay, { firstDay: anyDay }));
    this.added.set(`${cycle} ${step.step}`, { instance, stageIndex: addedStageOrder, order: addedOrder });
  }

  private plan({ cycle, programme, year }: Pick<EventOf<typeof CyclePlanned>['data'], 'cycle' | 'programme' | 'year'>): void {
    const published = this.documents.get(keyOf(programme.id, programme.edition));
    if (published === undefined) throw new Error(`edition ${programme.edition} of programme ${programme.id} was never published`);
    const document = ProgrammeDocument.parse(published);
    const stages = document.stages.map(({ id }) => id);
    const steps = new Map<string, CycleStep>();
    const sizes = { region: stages.map(() => 0), municipality: stages.map(() => 0), school: stages.map(() => 0) };
    for (const [order, instance] of stepInstances(document, cycleYearOf(year, document.year.starts)).entries()) {
      const stageIndex = stages.indexOf(instance.stage);
      steps.set(instance.id, { instance, stageIndex, order });
      sizes[instance.subject][stageIndex]! += 1;
    }
    this.cycles.set(cycle, { document, steps, stages, sizes });
  }
}

const anyDay = '2000-01-01';
const keyOf = (programme: string, edition: number): string => `${programme}@${edition}`;
