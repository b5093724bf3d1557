import type { Instant, PlainDate } from '../core/instant.js';
import { amendCase } from './amend.js';
import type { AmendCase } from './commands.js';
import { contextFor } from './context-for.js';
import { anchorsOf, type CaseContext } from './context.js';
import type { StartedCase } from './state.js';

/** A moment at which something will be sent; `repeated` when the same reminder or escalation has gone out once before, for the old date. */
export interface PlannedNotice { readonly step: string; readonly id: string; readonly at: Instant; readonly repeated: boolean }

/** What an amendment would do to one case. A day is `null` where it cannot be told before another step is done. */
export interface AmendmentEffect {
  readonly appear: readonly { readonly step: string; readonly due: PlainDate | null }[];
  readonly go: readonly { readonly step: string; readonly status: 'waiting' | 'open' | 'in-review' }[];
  readonly moved: readonly { readonly step: string; readonly from: PlainDate; readonly to: PlainDate }[];
  /** Of the steps under way whose plan changes: all that is then still to be sent. */
  readonly notices: readonly PlannedNotice[];
}

/** Rehearses an amendment on a case by the very decision that would apply it. Pure: nothing happens. */
export const previewAmendment = (command: AmendCase, state: StartedCase, ofPresent: CaseContext, ofAmended: CaseContext): AmendmentEffect => {
  const [present, amended] = [contextFor(ofPresent, state.tags), contextFor(ofAmended, command.tags ?? state.tags)];
  const events = amendCase(command, state, amended);
  const dueOf = (context: CaseContext, id: string): PlainDate | null => {
    const step = context.steps.find((candidate) => candidate.id === id);
    if (step === undefined) return null;
    // A rule that counts from what has not happened yet has no day yet.
    try { return context.planner.due(step, anchorsOf(state), state.launchedAt).due; } catch { return null; }
  };
  const before = new Set(present.steps.map(({ id }) => id));
  const after = new Set(amended.steps.map(({ id }) => id));
  const waiting = [...before].filter((id) => state.steps[id] === undefined);
  const go: AmendmentEffect['go'][number][] = waiting.filter((id) => !after.has(id)).map((step) => ({ step, status: 'waiting' }));
  const moved: AmendmentEffect['moved'][number][] = waiting.filter((id) => after.has(id)).flatMap((step) => {
    const [from, to] = [dueOf(present, step), dueOf(amended, step)];
    return from === null || to === null || from === to ? [] : [{ step, from, to }];
  });
  const notices: PlannedNotice[] = [];
  for (const event of events) {
    if (event.type !== 'StepWithdrawn' && event.type !== 'StepReplanned') continue;
    const { step, side } = event.data;
    const known = state.steps[step]!;
    if (event.type === 'StepWithdrawn') {
      go.push({ step, status: side === 'holder' ? 'open' : 'in-review' });
      continue;
    }
    if (!('plan' in known)) continue;
    const { plan } = event.data;
    if (plan.due !== known.plan.due) moved.push({ step, from: known.plan.due, to: plan.due });
    notices.push(...[...plan.reminders, ...plan.escalations].map(({ id, at }) => ({ step, id, at, repeated: known.issued.includes(id) })));
  }
  const appear = [...after].filter((id) => !before.has(id) && state.steps[id] === undefined).map((step) => ({ step, due: dueOf(amended, step) }));
  return { appear, go, moved, notices };
};
