import type { ListedSchool } from '@uplift/domain/cycle/events';
import { stepsOfDecision } from '@uplift/domain/meeting/decision-steps';
import type { Decision } from '@uplift/domain/meeting/events';
import { namedSteps } from '../../projections/queries/named-steps.js';
import type { ReportContext } from '../report-context.js';
import { positionColumn } from './counted.js';
import type { HeldMeeting } from './signed-meetings.js';

/** In how many cases a dated decision stands, and how many have carried it out, late or in time. `overdue` are open past their day. */
export interface Fulfilment { readonly cases: number; readonly done: number; readonly late: number; readonly overdue: number }
export interface FollowedDecision { readonly held: HeldMeeting; readonly decision: Decision & { readonly revision: number }; readonly fulfilment: Fulfilment | null }

/** The present decisions of signed minutes with what has become of those that have a day; `position` is how far the lists had read. */
export const followedDecisions = async (meetings: readonly HeldMeeting[], context: ReportContext): Promise<{ readonly decisions: readonly FollowedDecision[]; readonly position: string }> => {
  const { db, cycle, now } = context;
  const [{ rows: listed }, { rows: [at] }] = await Promise.all([
    db.query<ListedSchool>('SELECT school, municipality FROM read.cycle_schools WHERE cycle = $1 ORDER BY school', [cycle]),
    db.query<{ position: string }>(`SELECT ${positionColumn} AS position`)]);
  const wanted = meetings.flatMap((held) => held.meeting.decisions.map((decision) => ({ held, decision,
    steps: decision.due === null ? null : stepsOfDecision(held.meeting, decision, decision.revision, listed).map(({ step }) => step) })));
  const rows = new Map((await namedSteps(db, { cycle, steps: wanted.flatMap(({ steps }) => steps ?? []) })).map((row) => [row.step, row]));
  return { position: at!.position, decisions: wanted.map(({ steps, ...one }): FollowedDecision => {
    if (steps === null) return { ...one, fulfilment: null };
    const found = steps.flatMap((step) => rows.get(step) ?? []);
    return { ...one, fulfilment: {
      cases: steps.length, done: found.filter(({ status }) => status === 'done').length, late: found.filter(({ status, late }) => status === 'done' && late).length,
      overdue: found.filter(({ status, endsAt }) => (status === 'open' || status === 'in-review') && endsAt <= now).length } };
  }) };
};
