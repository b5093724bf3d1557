import type { Anchors, CaseContext } from '@uplift/domain/case/context';
import type { DeadlinePlan } from '@uplift/domain/core/deadline/deadline-plan';
import type { Instant, PlainDate } from '@uplift/domain/core/instant';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { StepInstance } from '@uplift/domain/programme/step-instances';

/** What somebody did in the rehearsal, as the rehearsal itself remembers it. */
export interface Act { readonly at: Instant; readonly case: string; readonly step: string; readonly did: 'submit' | 'return' | 'approve' }

/** A reminder or an escalation that should have been sent, by what makes it one and no other. */
export interface Notice {
  readonly kind: 'reminder' | 'escalation';
  readonly case: string; readonly step: string; readonly round: number; readonly side: 'holder' | 'reviewer'; readonly id: string; readonly plannedAt: Instant;
}
export const keyOf = ({ kind, case: id, step, round, side, id: item, plannedAt }: Notice): string => [kind, id, step, round, side, item, plannedAt].join(' ');

/** While it lasted the engine could not act; what it missed it did at the end, where that still made sense. */
export interface Outage { readonly from: Instant; readonly until: Instant }

/** A step somebody added to the case, and when somebody took it back. */
export interface Addition { readonly step: string; readonly due: PlainDate; readonly responsible: readonly Role[]; readonly at: Instant; readonly cancelledAt: Instant | null }

/** While one side held a step: its plan counts from `from` up to `until`. */
interface Held { readonly step: string; readonly round: number; readonly side: 'holder' | 'reviewer'; readonly plan: DeadlinePlan; readonly from: Instant; readonly until: Instant }

/**
 * What one case should have brought about up to the horizon, from the document's rules and the acts alone. Knows nothing of the
 * engine's events, states or workflows: it lays out who held each step when, and reads each plan's moments within those times.
 */
export const expectedNotices = (
  id: string, context: CaseContext, launch: Instant, acts: readonly Act[], horizon: Instant, outages: readonly Outage[] = [], additions: readonly Addition[] = [],
): readonly Notice[] => {
  const ended = new Map<string, Instant>();
  const held: Held[] = [];
  let waiting = [...context.steps];
  for (let progress = true; progress;) {
    progress = false;
    for (const step of waiting) {
      if (!step.after.every((other) => ended.has(other))) continue;
      const ready = step.after.map((other) => ended.get(other)!).reduce((last, at) => (at > last ? at : last), launch);
      const mine = acts.filter((act) => act.case === id && act.step === step.id).sort((a, b) => (a.at < b.at ? -1 : 1));
      const timeline = timelineOf(step, context, { launch, approved: Object.fromEntries(ended) }, ready, mine, horizon);
      held.push(...timeline.held);
      if (timeline.ended !== null) ended.set(step.id, timeline.ended);
      waiting = waiting.filter((other) => other !== step);
      progress = true;
    }
  }
  held.push(...additions.flatMap((addition) => heldOfAddition(addition, context, acts.filter((act) => act.case === id), horizon)));
  return held.flatMap((time) => noticesDuring(id, time, outages));
};

/** It is held from the moment it was added until it is handed in or taken back. */
const heldOfAddition = ({ step, due, responsible, at, cancelledAt }: Addition, { planner }: CaseContext, acts: readonly Act[], horizon: Instant): Held[] => {
  const handedIn = acts.find((act) => act.step === step && act.did === 'submit')?.at ?? null;
  const until = [handedIn, cancelledAt].filter((moment) => moment !== null).sort()[0] ?? after(horizon);
  return [{ step, round: 1, side: 'holder', plan: planner.added(due, responsible, at), from: at, until }];
};

const timelineOf = (
  step: StepInstance, { planner }: CaseContext, anchors: Anchors, ready: Instant, acts: readonly Act[], horizon: Instant,
): { readonly held: readonly Held[]; readonly ended: Instant | null } => {
  const opens = planner.opensAt(step, anchors);
  let from = opens > ready ? opens : ready;
  if (from > horizon) return { held: [], ended: null };
  let plan = planner.due(step, { ...anchors, opened: from }, from);
  let round = 1;
  let level = 0;
  const held: Held[] = [];
  const hold = (until: Instant) => { held.push({ step: step.id, round, side: level === 0 ? 'holder' : 'reviewer', plan, from, until }); };
  for (const { at, did } of acts) {
    if (step.late === 'closed' && level === 0 && at >= plan.endsAt) break;
    hold(at);
    from = at;
    if (did === 'return') {
      plan = planner.rework(step, { ...anchors, returned: at }, at);
      round += 1;
      level = 0;
    } else {
      const over = did === 'submit' ? step.review === null : level > (step.review?.levels.length ?? 0);
      if (over) return { held, ended: at };
      level += 1;
      plan = planner.review(step, level, { ...anchors, submitted: at }, at);
    }
  }
  const closes = step.late === 'closed' && level === 0 && plan.endsAt <= horizon;
  hold(closes ? plan.endsAt : after(horizon));
  return { held, ended: closes ? plan.endsAt : null };
};

/** Just beyond the horizon, which itself still counts. */
const after = (horizon: Instant): Instant => new Date(Date.parse(horizon) + 1).toISOString();

const noticesDuring = (id: string, { step, round, side, plan, from, until }: Held, outages: readonly Outage[]): readonly Notice[] => {
  /** What was planned for an outage went out at its end. */
  const sentAt = ({ at }: { readonly at: Instant }) => outages.find((outage) => at >= outage.from && at < outage.until)?.until ?? at;
  const within = (one: { readonly at: Instant }) => one.at >= from && sentAt(one) < until;
  const common = { case: id, step, round, side } as const;
  return [
    // After the deadline a reminder helps nobody.
    ...plan.reminders.filter((one) => within(one) && sentAt(one) < plan.endsAt).map((one): Notice => ({ kind: 'reminder', ...common, id: one.id, plannedAt: one.at })),
    ...plan.escalations.filter(within).map((one): Notice => ({ kind: 'escalation', ...common, id: one.id, plannedAt: one.at })),
  ];
};
