import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import { appliesTo } from '@uplift/domain/programme/applies-to';
import { instanceOf, ruleOfDay, type AddedStep } from '@uplift/domain/case/added-step';
import { partsOfCaseId } from '@uplift/domain/case/stream';
import { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { stepInstances, type StepInstance } from '@uplift/domain/programme/step-instances';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { Queryable } from '../../lease/lease-table.js';
import type { Handlers } from '../read-event.js';

export interface CycleStep { readonly instance: StepInstance; readonly stageIndex: number; readonly order: number }
/** A cycle's steps by id, and its stages in order. */
export interface CycleSteps {
  readonly document: ProgrammeDocument;
  readonly steps: ReadonlyMap<string, CycleStep>;
  readonly stages: readonly string[];
  /** How many steps of each stage a case of that kind and with those tags has. */
  sizesOf(kind: SubjectKind, tags: readonly string[]): readonly number[];
}

/** Steps added during the year stand behind all stages and steps of the programme. */
export const addedStageOrder = 1_000;
const addedOrder = 100_000;

interface Followed { readonly programme: string; readonly year: string; edition: number }

/** The steps of every cycle by the editions of its programme, and those added to its cases. */
export class CycleBook {
  private readonly documents = new Map<string, unknown>();
  private readonly cycles = new Map<string, Followed>();
  /** By programme, edition and year. */
  private readonly laidOut = new Map<string, CycleSteps>();
  /** By cycle and step. */
  private readonly added = new Map<string, CycleStep>();

  readonly on: Handlers = {
    ProgrammePublished: ({ data }) => { this.documents.set(keyOf(data.programme, data.edition), data.document); },
    CyclePlanned: ({ data: { cycle, programme, year } }) => { this.cycles.set(cycle, { programme: programme.id, edition: programme.edition, year }); },
    CycleAmended: ({ data }, { stream }) => { this.followed(stream.slice('cycle-'.length)).edition = data.to; },
    StepAdded: ({ data }, { stream }) => {
      const { cycle, kind } = partsOfCaseId(stream.slice('case-'.length))!;
      this.add(cycle, kind, data);
    },
    StepCorrected: ({ data }, { stream }) => {
      const { cycle, kind } = partsOfCaseId(stream.slice('case-'.length))!;
      this.add(cycle, kind, data);
    },
  };

  async load(db: Queryable, schema: string): Promise<void> {
    const programmes = await db.query<{ programme: string; edition: number; document: unknown }>(
      `SELECT programme, edition, document FROM ${schema}.programmes`);
    for (const { programme, edition, document } of programmes.rows) this.documents.set(keyOf(programme, edition), document);
    const cycles = await db.query<Followed & { cycle: string }>(`SELECT cycle, programme, edition, year FROM ${schema}.cycles`);
    for (const { cycle, programme, edition, year } of cycles.rows) this.cycles.set(cycle, { programme, edition, year });
    const added = await db.query<Pick<AddedStep, 'step' | 'responsible' | 'title'> & { cycle: string; kind: SubjectKind }>(`
      SELECT cycle, step, kind, responsible, json_build_object('ru', title_ru, 'en', title_en) AS title
      FROM ${schema}.cycle_steps WHERE stage_order = ${addedStageOrder}`);
    for (const { cycle, kind, ...step } of added.rows) this.add(cycle, kind, step);
  }

  /** By the cycle's present edition, or by one that a case still follows. Throws when the cycle was never planned. */
  stepsOf(cycle: string, edition = this.followed(cycle).edition): CycleSteps {
    const { programme, year } = this.followed(cycle);
    const key = `${keyOf(programme, edition)} ${year}`;
    let known = this.laidOut.get(key);
    if (known === undefined) this.laidOut.set(key, known = this.layOut(programme, edition, year));
    return known;
  }

  stepOf(cycle: string, step: string, edition?: number): CycleStep {
    const known = this.stepsOf(cycle, edition).steps.get(step) ?? this.added.get(`${cycle} ${step}`) ?? this.withdrawn(cycle, step);
    if (known === undefined) throw new Error(`cycle ${cycle} has no step ${step}`);
    return known;
  }

  /** A step that an amendment took out, as the newest edition that had it says. */
  private withdrawn(cycle: string, step: string): CycleStep | undefined {
    const { programme, edition } = this.followed(cycle);
    for (let earlier = edition - 1; earlier > 0; earlier -= 1) {
      const known = this.documents.has(keyOf(programme, earlier)) ? this.stepsOf(cycle, earlier).steps.get(step) : undefined;
      if (known !== undefined) return known;
    }
    return undefined;
  }

  private followed(cycle: string): Followed {
    const followed = this.cycles.get(cycle);
    if (followed === undefined) throw new Error(`cycle ${cycle} was never planned`);
    return followed;
  }

  private add(cycle: string, kind: SubjectKind, step: Pick<AddedStep, 'step' | 'responsible' | 'title'>): void {
    // Its day is in its plan; folding asks only who is responsible.
    const instance = instanceOf(step, kind, ruleOfDay(anyDay, { firstDay: anyDay }));
    this.added.set(`${cycle} ${step.step}`, { instance, stageIndex: addedStageOrder, order: addedOrder });
  }

  private layOut(programme: string, edition: number, year: string): CycleSteps {
    const published = this.documents.get(keyOf(programme, edition));
    if (published === undefined) throw new Error(`edition ${edition} of programme ${programme} was never published`);
    const document = ProgrammeDocument.parse(published);
    const stages = document.stages.map(({ id }) => id);
    const steps = new Map<string, CycleStep>();
    for (const [order, instance] of stepInstances(document, cycleYearOf(year, document.year.starts)).entries()) {
      const stageIndex = stages.indexOf(instance.stage);
      steps.set(instance.id, { instance, stageIndex, order });
    }
    const sizes = new Map<string, readonly number[]>();
    const sizesOf = (kind: SubjectKind, tags: readonly string[]): readonly number[] => {
      const key = `${kind} ${tags.join(' ')}`;
      const known = sizes.get(key) ?? stages.map((_, stage) =>
        [...steps.values()].filter(({ instance, stageIndex }) => stageIndex === stage && instance.subject === kind && appliesTo(instance.onlyFor, tags)).length);
      sizes.set(key, known);
      return known;
    };
    return { document, steps, stages, sizesOf };
  }
}

const anyDay = '2000-01-01';
const keyOf = (programme: string, edition: number): string => `${programme}@${edition}`;
