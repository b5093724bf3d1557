import { instantOf, type Instant } from '@uplift/domain/core/instant';
import { isAddedStep, originKindOf } from '@uplift/domain/case/added-step';
import { partsOfCaseId } from '@uplift/domain/case/stream';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { Persona } from '../actors/persona.js';
import { planReview, planSubmission, type Turn } from '../actors/plan-act.js';
import type { Act } from '../oracle/expected-notices.js';
import { caseEventOf, caseOfStream, type SeenEvent } from './event-view.js';

export interface PlannedAct { readonly act: Act; readonly roles: readonly Role[]; readonly round: number; readonly level: number }

interface AgendaOptions {
  readonly seed: number; readonly zone: string;
  /** How whoever does the case's work behaves: schools each their own way, offices on time. */
  readonly personaOf: (caseId: string) => Persona;
  /** Steps that nobody does by themselves: somebody was asked to do them at a moment of their own. */
  readonly leaves?: (caseId: string, step: string) => boolean;
}

/** Who will do what when: everybody reads what has happened and makes up their mind about their own turn. */
export class Agenda {
  private readonly planned: PlannedAct[] = [];

  constructor(private readonly options: AgendaOptions) {}

  hear(events: readonly SeenEvent[]): void {
    for (const seen of events) {
      const id = caseOfStream(seen.stream);
      const event = caseEventOf(seen);
      if (id === null || event === null) continue;
      switch (event.type) {
        case 'StepOpened':
          this.plan(id, event.data.step, 1, 0, event.occurredAt, event.data.plan.endsAt, event.data.responsible);
          break;
        case 'StepReturned':
          this.plan(id, event.data.step, event.data.round + 1, 0, event.occurredAt, event.data.plan.endsAt, this.responsible(id, event.data.step));
          break;
        case 'ReviewOpened':
          this.plan(id, event.data.step, event.data.round, event.data.level, event.occurredAt, event.data.plan.endsAt, event.data.reviewers);
          break;
        case 'StepClosed': case 'StepCancelled':
          this.forget(id, event.data.step);
          break;
        default: break;
      }
    }
  }

  get next(): Instant | null { return this.planned[0]?.act.at ?? null; }

  /** All acts of the earliest moment up to `until`, in a steady order. */
  take(until: Instant): readonly PlannedAct[] {
    const due = this.planned.filter(({ act }) => act.at <= until);
    this.planned.splice(0, due.length);
    return due;
  }

  private readonly holders = new Map<string, readonly Role[]>();
  private responsible(id: string, step: string): readonly Role[] { return this.holders.get(`${id} ${step}`) ?? []; }

  /** Nobody hands in what is no longer taken. */
  private forget(id: string, step: string): void {
    const kept = this.planned.filter(({ act }) => act.case !== id || act.step !== step);
    this.planned.splice(0, this.planned.length, ...kept);
  }

  private plan(id: string, step: string, round: number, level: number, since: Instant, endsAt: Instant, roles: readonly Role[]): void {
    if (level === 0) this.holders.set(`${id} ${step}`, roles);
    if (this.options.leaves?.(id, step) === true) return;
    const persona = this.options.personaOf(id);
    const turn = { case: id, step, round, level, since, endsAt };
    const doing = level === 0 && roles[0] !== 'school-team' && partsOfCaseId(id)?.kind === 'school' ? 'on-time' : persona;
    const planned = level === 0 ? planSubmission(isMeasure(step) ? measureTurn(turn) : turn, doing, this.options) : planReview(turn, persona, this.options);
    if (planned === null) return;
    const act = { ...planned, case: id, step };
    this.planned.push({ act, roles, round, level });
    this.planned.sort((a, b) => compare(`${a.act.at} ${a.act.case} ${a.act.step}`, `${b.act.at} ${b.act.case} ${b.act.step}`));
  }
}

const isMeasure = (step: string): boolean => isAddedStep(step) && originKindOf(step) === 'measure';
const month = 30 * 86_400_000;
/** Schools of one kind carry out the measures of one day in one go: a year has only a few more moments for them. */
const measureTurn = (turn: Turn): Turn => {
  const begun = instantOf(Date.parse(turn.endsAt) - month);
  return { ...turn, case: '', step: 'measures', since: begun > turn.since ? begun : turn.since };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
