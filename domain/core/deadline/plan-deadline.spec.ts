import { russia } from '../calendar/russia/russia.js';
import { weekendsOnly } from '../calendar/weekends-only.js';
import { cycleYearOf } from '../cycle-year.js';
import { DomainError } from '../domain-error.js';
import type { DateRule, Shift, Span } from '../../programme/date-rule.js';
import { extendDeadline, planDeadline, resumeDeadline, type DeadlineRequest } from './plan-deadline.js';

const fixed = (on: string, shift: Shift = 'none', years = 0): DateRule => ({ on, years, shift });
const year2020 = cycleYearOf('2020/21', '09-01');
const year2026 = cycleYearOf('2026/27', '09-01');

const request = (change: Partial<DeadlineRequest>): DeadlineRequest => ({
  rule: fixed('11-13'), remind: [{ before: { workdays: 5 } }, { before: { workdays: 1 } }],
  escalate: [{ after: { workdays: 1 }, to: 'municipal-centre' }, { after: { workdays: 5 }, to: 'department' }],
  year: year2020, zone: 'Europe/Moscow', calendar: russia, anchors: { launch: '2020-10-08T06:00:00.000Z' },
    from: '2020-10-08T06:00:00.000Z', ...change,
});
const days = (list: readonly { at: string }[]) => list.map(({ at }) => at);

describe('a deadline «до 13.11.2020»', () => {
  it('ends with that day in Moscow, and gathers letters around it', () => {
    expect(planDeadline(request({}))).toEqual({
      due: '2020-11-13',
      endsAt: '2020-11-13T21:00:00.000Z',
      reminders: [
        { id: 'r1', at: '2020-11-06T06:00:00.000Z', before: { workdays: 5 } },
        { id: 'r2', at: '2020-11-12T06:00:00.000Z', before: { workdays: 1 } },
      ],
      escalations: [
        { id: 'e1', at: '2020-11-16T06:00:00.000Z', after: { workdays: 1 }, to: 'municipal-centre' },
        { id: 'e2', at: '2020-11-20T06:00:00.000Z', after: { workdays: 5 }, to: 'department' },
      ],
      explanation: {
        rule: { on: '11-13', years: 0, shift: 'none' },
        remind: [{ before: { workdays: 5 } }, { before: { workdays: 1 } }],
        escalate: [{ after: { workdays: 1 }, to: 'municipal-centre' }, { after: { workdays: 5 }, to: 'department' }],
        countedFrom: '2020-11-13', zone: 'Europe/Moscow', calendar: { id: 'russia', edition: russia.edition },
        moved: null, leftOut: [], pauses: [], extensions: [],
      },
    });
  });

  it('ends nine hours earlier in Kamchatka, where the letters go out at nine too', () => {
    const plan = planDeadline(request({ zone: 'Asia/Kamchatka' }));
    expect(plan.endsAt).toBe('2020-11-13T12:00:00.000Z');
    expect(days(plan.reminders)).toEqual(['2020-11-05T21:00:00.000Z', '2020-11-11T21:00:00.000Z']);
  });
});

describe('counting', () => {
  const due = (change: Partial<DeadlineRequest>) => planDeadline(request({ year: year2026, ...change })).due;
  const opened = (opened: string) => ({ launch: '2026-09-01T06:00:00.000Z', opened });
  const after = (span: Span, shift: Shift = 'none'): DateRule => ({ after: 'opened', span, shift });

  it('knows that a working day is not 24 hours: Friday plus one working day is Monday', () => {
    const friday = opened('2026-11-13T10:00:00.000Z');
    expect(due({ rule: after({ workdays: 1 }), anchors: friday })).toBe('2026-11-16');
    expect(due({ rule: after({ days: 1 }), anchors: friday })).toBe('2026-11-14');
  });

  it('goes by the local day of the event', () => {
    // 22:30 UTC on Thursday is Friday in Moscow.
    expect(due({ rule: after({ days: 3 }), anchors: opened('2026-11-12T22:30:00.000Z') })).toBe('2026-11-16');
    expect(due({ rule: after({ days: 3 }), anchors: opened('2026-11-12T20:30:00.000Z') })).toBe('2026-11-15');
  });

  it('jumps over the New Year holidays', () => {
    expect(due({ rule: after({ workdays: 1 }), anchors: opened('2026-12-30T10:00:00.000Z') })).toBe('2027-01-11');
    expect(due({ rule: after({ days: 2 }, 'next-working-day'), anchors: opened('2026-12-30T10:00:00.000Z') })).toBe('2027-01-11');
    expect(due({ rule: after({ days: 2 }, 'previous-working-day'), anchors: opened('2026-12-30T10:00:00.000Z') })).toBe('2026-12-30');
  });

  it('never moves an offset before the day it counts from', () => {
    expect(due({ rule: after({ days: 1 }, 'previous-working-day'), anchors: opened('2026-11-14T10:00:00.000Z') })).toBe('2026-11-16');
  });

  it('counts from another step’s end', () => {
    const rule: DateRule = { after: { approved: 'survey' }, span: { workdays: 2 }, shift: 'none' };
    const anchors = { launch: '2026-09-01T06:00:00.000Z', approved: { survey: '2026-11-02T10:00:00.000Z' } };
    expect(due({ rule, anchors })).toBe('2026-11-05');
    expect(() => due({ rule })).toThrow(new DomainError('deadline-anchor-missing', { anchor: 'survey' }));
    expect(() => due({ rule: after({ days: 1 }) })).toThrow(new DomainError('deadline-anchor-missing', { anchor: 'opened' }));
  });

  it('puts spring days into the second half of a school year, and 29 February into its last day', () => {
    expect(due({ rule: fixed('05-26') })).toBe('2027-05-26');
    expect(due({ rule: fixed('02-29') })).toBe('2027-02-28');
    expect(due({ rule: fixed('02-29', 'none', 1) })).toBe('2028-02-29');
  });

  it('moves a fixed day off a day off as told, and says why', () => {
    const plan = planDeadline(request({ year: year2026, rule: fixed('11-15', 'next-working-day') }));
    expect([plan.due, plan.explanation.moved]).toEqual(
      ['2026-11-16', { from: '2026-11-15', to: '2026-11-16', why: { ru: 'воскресенье', en: 'Sunday' } }]);
    expect(due({ rule: fixed('11-15', 'previous-working-day') })).toBe('2026-11-13');
    expect(due({ rule: fixed('11-15') })).toBe('2026-11-15');
  });

  it('refuses a day its calendar does not know', () => {
    expect(() => due({ rule: fixed('11-13', 'none', 3), year: cycleYearOf('2029/30', '09-01') })).toThrow(
      new DomainError('calendar-not-covered', { calendar: 'russia', date: '2032-11-12', first: 2019, last: 2030 }));
  });

  it('marks a day whose decree is not out yet', () => {
    expect(planDeadline(request({ year: year2026, rule: fixed('07-10', 'none', 1) })).explanation.calendar)
      .toEqual({ id: 'russia', edition: russia.edition, provisional: true });
  });
});

describe('letters', () => {
  it('come earlier before a day off and later after it', () => {
    const plan = planDeadline(request({ year: year2026, rule: fixed('11-03'), remind: [{ before: { days: 3 } }],
      escalate: [{ after: { days: 1 }, to: 'department' }] }));
    expect([plan.due, days(plan.reminders), days(plan.escalations)]).toEqual(
      ['2026-11-03', ['2026-10-30T06:00:00.000Z'], ['2026-11-05T06:00:00.000Z']]);
  });

  it('never remind at the same moment twice, and escalate to each role once', () => {
    const plan = planDeadline(request({ year: year2026, rule: fixed('11-16'),
      remind: [{ before: { days: 1 } }, { before: { workdays: 1 } }, { before: { days: 0 } }],
      escalate: [{ after: { days: 0 }, to: 'municipal-centre' }, { after: { workdays: 1 }, to: 'municipal-centre' },
        { after: { workdays: 1 }, to: 'department' }] }));
    expect(plan.reminders).toEqual([
      { id: 'r1', at: '2026-11-13T06:00:00.000Z', before: { days: 1 } }, { id: 'r3', at: '2026-11-16T06:00:00.000Z', before: { days: 0 } }]);
    expect(plan.escalations.map(({ id, at, to }) => [id, at, to])).toEqual([
      ['e1', '2026-11-17T06:00:00.000Z', 'municipal-centre'], ['e3', '2026-11-17T06:00:00.000Z', 'department']]);
  });

  it('whose time has passed are left out and named', () => {
    const plan = planDeadline(request({ from: '2020-11-12T06:00:00.001Z' }));
    expect([days(plan.reminders), plan.explanation.leftOut]).toEqual(
      [[], [{ id: 'r1', at: '2020-11-06T06:00:00.000Z' }, { id: 'r2', at: '2020-11-12T06:00:00.000Z' }]]);
    expect(days(planDeadline(request({ from: '2020-11-12T06:00:00.000Z' })).reminders)).toEqual(['2020-11-12T06:00:00.000Z']);
  });
});

describe('work that begins after its due day', () => {
  it('is late at once: no reminders, and escalations from the day it began', () => {
    const plan = planDeadline(request({ from: '2020-12-10T12:00:00.000Z' }));
    expect([plan.due, plan.endsAt, plan.reminders]).toEqual(['2020-11-13', '2020-11-13T21:00:00.000Z', []]);
    expect(plan.escalations.map(({ id, at, to }) => [id, at, to])).toEqual([
      ['e1', '2020-12-11T06:00:00.000Z', 'municipal-centre'], ['e2', '2020-12-17T06:00:00.000Z', 'department']]);
    expect(plan.explanation.leftOut.map(({ id }) => id)).toEqual(['r1', 'r2']);
  });
});

describe('an extension', () => {
  const plan = planDeadline(request({}));
  const extension = { to: '2020-11-20', by: 'p-1', reason: 'карантин', order: '455-ОД', at: '2020-11-12T12:00:00.000Z' };

  it('moves the day and everything around it, and keeps who, why and by which order', () => {
    const later = extendDeadline(plan, extension, { calendar: russia });
    expect([later.due, later.endsAt, later.reminders.map(({ id, at }) => [id, at]), days(later.escalations)])
      .toEqual(['2020-11-20', '2020-11-20T21:00:00.000Z',
      [['r1', '2020-11-13T06:00:00.000Z'], ['r2', '2020-11-19T06:00:00.000Z']], ['2020-11-23T06:00:00.000Z', '2020-11-27T06:00:00.000Z']]);
    expect(later.explanation).toEqual({ ...plan.explanation, extensions: [{ from: '2020-11-13', ...extension }] });
  });

  it('is refused when not later, or already past', () => {
    expect(() => extendDeadline(plan, { ...extension, to: '2020-11-13' }, { calendar: russia }))
      .toThrow(new DomainError('extension-not-later', { due: '2020-11-13', to: '2020-11-13' }));
    expect(() => extendDeadline(plan, { ...extension, at: '2020-11-20T21:00:00.000Z' }, { calendar: russia }))
      .toThrow(new DomainError('extension-into-the-past', { to: '2020-11-20' }));
    expect(extendDeadline(plan, { ...extension, at: '2020-11-20T20:59:59.999Z' }, { calendar: russia }).due).toBe('2020-11-20');
  });
});

describe('a pause', () => {
  const plan = planDeadline(request({}));

  it('gives back the working days the other side held the case', () => {
    // Handed in on Tuesday, returned on the Monday after: Wednesday, Thursday, Friday, Monday.
    const pause = { from: '2020-11-10T10:00:00.000Z', until: '2020-11-16T08:00:00.000Z', heldBy: 'expert' };
    const resumed = resumeDeadline(plan, pause, { calendar: russia });
    expect([resumed.due, days(resumed.reminders)]).toEqual(['2020-11-19', ['2020-11-18T06:00:00.000Z']]);
    expect(resumed.explanation.pauses).toEqual([{ ...pause, workdays: 4 }]);
    expect(resumed.explanation.leftOut).toEqual([{ id: 'r1', at: '2020-11-12T06:00:00.000Z' }]);
  });

  it('within a day gives nothing', () => {
    const resumed = resumeDeadline(plan, { from: '2020-11-10T10:00:00.000Z', until: '2020-11-10T12:00:00.000Z', heldBy: 'expert' },
      { calendar: russia });
    expect(resumed.due).toBe('2020-11-13');
  });

  it('does not revive a deadline that had passed', () => {
    const resumed = resumeDeadline(plan, { from: '2020-11-16T10:00:00.000Z', until: '2020-11-25T12:00:00.000Z', heldBy: 'expert' },
      { calendar: russia });
    expect([resumed.due, resumed.explanation.pauses[0]?.workdays]).toEqual(['2020-11-13', 0]);
  });

  it('moves the escalations still ahead of a deadline that had passed', () => {
    // The first had gone out; seven working days were held, so the second comes seven working days later.
    const resumed = resumeDeadline(plan, { from: '2020-11-16T10:00:00.000Z', until: '2020-11-25T12:00:00.000Z', heldBy: 'expert' },
      { calendar: russia });
    expect(resumed.escalations.map(({ id, at }) => [id, at])).toEqual([['e2', '2020-12-01T06:00:00.000Z']]);
  });

  it('adds up over two pauses as over one', () => {
    const once = resumeDeadline(plan, { from: '2020-11-09T10:00:00.000Z', until: '2020-11-12T10:00:00.000Z', heldBy: 'expert' },
      { calendar: weekendsOnly });
    const first = resumeDeadline(plan, { from: '2020-11-09T10:00:00.000Z', until: '2020-11-10T10:00:00.000Z', heldBy: 'expert' },
      { calendar: weekendsOnly });
    const twice = resumeDeadline(first, { from: '2020-11-10T10:00:00.000Z', until: '2020-11-12T10:00:00.000Z', heldBy: 'expert' },
      { calendar: weekendsOnly });
    expect([twice.due, twice.explanation.pauses.length]).toEqual([once.due, 2]);
  });

  it('cannot end before it starts', () => {
    const pause = { from: '2020-11-10T10:00:00.000Z', until: '2020-11-10T09:00:00.000Z', heldBy: 'expert' };
    expect(() => resumeDeadline(plan, pause, { calendar: russia }))
      .toThrow(new DomainError('pause-backwards', { from: pause.from, until: pause.until }));
  });
});
