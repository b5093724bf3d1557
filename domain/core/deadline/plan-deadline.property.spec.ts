import fc from 'fast-check';
import { addDays, daysBetween } from '../calendar/plain-day.js';
import { localDateOf, timeOfDay } from '../calendar/local-time.js';
import { russia } from '../calendar/russia/russia.js';
import { weekendsOnly } from '../calendar/weekends-only.js';
import { cycleYearOf } from '../cycle-year.js';
import type { DateRule, EscalationRule, ReminderRule, Shift, Span } from '../../programme/date-rule.js';
import { DeadlinePlan } from './deadline-plan.js';
import { extendDeadline, planDeadline, resumeDeadline, type DeadlineRequest } from './plan-deadline.js';

const firstDay = '2020-09-01';
const day = fc.integer({ min: 0, max: daysBetween(firstDay, '2028-06-30') }).map((n) => addDays(firstDay, n));
const moment = fc.tuple(day, fc.integer({ min: 0, max: 86_399_999 })).map(([date, ms]) => new Date(Date.parse(date) + ms).toISOString());
const zone = fc.constantFrom('Europe/Moscow', 'Asia/Kamchatka', 'Europe/Berlin', 'America/New_York', 'Asia/Krasnoyarsk', 'America/Havana');
const calendar = fc.constantFrom(russia, weekendsOnly);
const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ days: fc.integer({ min: 0, max: 120 }) }), fc.record({ workdays: fc.integer({ min: 0, max: 60 }) }));
const shift: fc.Arbitrary<Shift> = fc.constantFrom('none', 'next-working-day', 'previous-working-day');
/** Leap day and year end come up often. */
const monthDay = fc.oneof(fc.constantFrom('02-28', '02-29', '03-01', '12-30', '12-31', '01-01', '08-31', '09-01'),
  day.map((date) => date.slice(5)));
const rule: fc.Arbitrary<DateRule> = fc.oneof(
  fc.record({ on: monthDay, years: fc.constantFrom(0, 1), shift }), fc.record({ after: fc.constant('opened' as const), span, shift }));
const remind: fc.Arbitrary<ReminderRule[]> = fc.array(fc.record({ before: span }), { maxLength: 4 });
const escalate: fc.Arbitrary<EscalationRule[]> = fc.array(
  fc.record({ after: span, to: fc.constantFrom('municipal-centre' as const, 'department' as const) }), { maxLength: 4 });
const request: fc.Arbitrary<DeadlineRequest> = fc.record({
  rule, remind, escalate, zone, calendar, from: moment, opened: moment, first: fc.integer({ min: 2021, max: 2027 }),
}).map(({ opened, first, ...rest }) => ({
  ...rest, year: cycleYearOf(`${first}/${String((first + 1) % 100).padStart(2, '0')}`, '09-01'), anchors: { launch: opened, opened },
}));
const past = '2019-01-01T00:00:00.000Z';

const sorted = (instants: readonly string[]) => [...instants].sort();
const isLetter = (at: string, { zone, calendar }: DeadlineRequest) => {
  const date = localDateOf(at, zone);
  return calendar.isWorkingDay(date) && timeOfDay(date, '09:00', zone) === at;
};

describe('every plan', () => {
  it('reminds before its deadline, escalates after it, both at nine on working days, in order, and never before “from”', () => {
    fc.assert(fc.property(request, (asked) => {
      const plan = planDeadline(asked);
      const [reminders, escalations] = [plan.reminders.map(({ at }) => at), plan.escalations.map(({ at }) => at)];
      expect(reminders.filter((at) => at >= plan.endsAt || at < asked.from || !isLetter(at, asked))).toEqual([]);
      expect(escalations.filter((at) => at < plan.endsAt || at < asked.from || !isLetter(at, asked))).toEqual([]);
      expect([reminders, escalations]).toEqual([sorted(reminders), sorted(escalations)]);
      expect(new Set(reminders).size).toBe(reminders.length);
      expect(plan.explanation.leftOut.filter(({ at }) => at >= asked.from)).toEqual([]);
    }), { numRuns: 500 });
  });

  it('ends with the local due day, inclusive', () => {
    fc.assert(fc.property(request, (asked) => {
      const { due, endsAt } = planDeadline(asked);
      expect(localDateOf(new Date(Date.parse(endsAt) - 1).toISOString(), asked.zone)).toBe(due);
      expect(localDateOf(endsAt, asked.zone)).toBe(addDays(due, 1));
    }), { numRuns: 300 });
  });

  it('has the shape its events store, and survives it unchanged', () => {
    fc.assert(fc.property(request, (asked) => {
      const plan = planDeadline(asked);
      expect(DeadlinePlan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    }), { numRuns: 100 });
  });

  it('accounts for every rule: planned, left out, or the twin of an earlier one', () => {
    fc.assert(fc.property(request, (asked) => {
      const whole = planDeadline({ ...asked, from: past });
      const cut = planDeadline(asked);
      const ids = (plan: DeadlinePlan) => [...plan.reminders, ...plan.escalations, ...plan.explanation.leftOut].map(({ id }) => id).sort();
      const roles = (plan: DeadlinePlan) => [...new Set(plan.escalations.map(({ to }) => to))].sort();
      if (asked.from < whole.endsAt) expect(ids(cut)).toEqual(ids(whole));
      else expect([cut.reminders, roles(cut)]).toEqual([[], roles(whole)]);
      expect([cut.due, cut.endsAt]).toEqual([whole.due, whole.endsAt]);
    }), { numRuns: 200 });
  });
});

describe('a longer rule', () => {
  const longer = fc.tuple(span, fc.integer({ min: 0, max: 40 })).map(([short, more]): [Span, Span] =>
    [short, 'days' in short ? { days: short.days + more } : { workdays: short.workdays + more }]);

  it('never gives an earlier due day, an earlier reminder or an earlier escalation', () => {
    fc.assert(fc.property(request, longer, shift, moment, (asked, [short, long], shift, opened) => {
      const planFor = (span: Span) => planDeadline(
        { ...asked, from: past, anchors: { launch: opened, opened }, rule: { after: 'opened', span, shift } });
      const [first, second] = [planFor(short), planFor(long)];
      expect(second.due >= first.due).toBe(true);
      const byId = (plan: DeadlinePlan) => new Map([...plan.reminders, ...plan.escalations].map(({ id, at }) => [id, at]));
      const later = byId(second);
      expect([...byId(first)].filter(([id, at]) => (later.get(id) ?? at) < at)).toEqual([]);
    }), { numRuns: 300 });
  });

  it('in working days is never shorter than in calendar days, nor does it end on a day off', () => {
    fc.assert(fc.property(request, fc.integer({ min: 1, max: 60 }), moment, (asked, count, opened) => {
      const planFor = (span: Span) => planDeadline(
        { ...asked, anchors: { launch: opened, opened }, rule: { after: 'opened', span, shift: 'none' } });
      const [workdays, days] = [planFor({ workdays: count }), planFor({ days: count })];
      expect(workdays.due >= days.due).toBe(true);
      expect(asked.calendar.isWorkingDay(workdays.due)).toBe(true);
      expect(days.due).toBe(addDays(localDateOf(opened, asked.zone), count));
    }), { numRuns: 200 });
  });
});

describe('a moved deadline', () => {
  it('extended further is never due earlier, and its letters move along', () => {
    fc.assert(fc.property(request, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 100 }), (asked, first, more) => {
      const plan = planDeadline({ ...asked, from: past });
      const extended = (days: number) =>
        extendDeadline(plan, { to: addDays(plan.due, days), by: 'p', reason: 'r', order: null, at: past }, { calendar: asked.calendar });
      const [near, far] = [extended(first), extended(first + more)];
      expect([near.due, far.due]).toEqual([addDays(plan.due, first), addDays(plan.due, first + more)]);
      expect([near.endsAt > plan.endsAt, far.endsAt >= near.endsAt]).toEqual([true, true]);
      expect([near, far].flatMap(({ reminders, endsAt }) => reminders.filter(({ at }) => at >= endsAt))).toEqual([]);
    }), { numRuns: 200 });
  });

  it('resumed is never due earlier, and is due later the longer the other side held it', () => {
    fc.assert(fc.property(request, moment, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (asked, from, short, more) => {
      const plan = planDeadline({ ...asked, from: past });
      const resumed = (days: number) => {
        const until = new Date(Date.parse(from) + days * 86_400_000).toISOString();
        return { until, plan: resumeDeadline(plan, { from, until, heldBy: 'expert' }, { calendar: asked.calendar }) };
      };
      const [near, far] = [resumed(short), resumed(short + more)];
      expect([near.plan.due >= plan.due, far.plan.due >= near.plan.due]).toEqual([true, true]);
      expect([...far.plan.reminders, ...far.plan.escalations].filter(({ at }) => at < far.until)).toEqual([]);
    }), { numRuns: 200 });
  });
});
