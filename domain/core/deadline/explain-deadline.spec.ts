import { russia } from '../calendar/russia/russia.js';
import { cycleYearOf } from '../cycle-year.js';
import { countedWorkdays } from './counted-words.js';
import { explainDeadline } from './explain-deadline.js';
import { extendDeadline, planDeadline, resumeDeadline } from './plan-deadline.js';

const year = cycleYearOf('2026/27', '09-01');
const settings = {
  year, zone: 'Europe/Moscow', calendar: russia,
  anchors: { launch: '2026-09-01T06:00:00.000Z', opened: '2026-11-02T06:00:00.000Z' },
  from: '2026-11-02T06:00:00.000Z' };

describe('the explanation of a deadline', () => {
  it('names the day, the order, the calendar and the letters', () => {
    const plan = planDeadline({ ...settings, rule: { on: '11-15', years: 0, shift: 'next-working-day' },
      remind: [{ before: { workdays: 1 } }],
      escalate: [{ after: { workdays: 1 }, to: 'municipal-centre' }], order: { number: '418-ОД', date: '2020-10-08' } });
    expect(explainDeadline(plan)).toEqual({
      ru: 'Срок — 16 ноября 2026 года включительно, до конца этого дня по часовому поясу Europe/Moscow.'
        + ' Программа называет день: 15 ноября 2026 года. '
        + '15 ноября 2026 года — нерабочий день (воскресенье), поэтому срок перенесён на 16 ноября 2026 года.'
        + ' Основание: приказ № 418-ОД от 8 октября 2020 года. '
        + `Рабочие дни — по календарю «Производственный календарь России», редакция ${russia.edition}. `
        + 'Напоминание в 9:00: 13 ноября 2026 года. Если работы нет, в 9:00 узнают: 17 ноября 2026 года — муниципальный центр.',
      en: 'Due on 16 November 2026 inclusive, until the end of that day in the time zone Europe/Moscow.'
        + ' The programme names the day: 15 November 2026. '
        + '15 November 2026 is a day off (Sunday), so the deadline moved to 16 November 2026. By order No. 418-ОД of 8 October 2020. '
        + `Working days follow “Russian production calendar”, edition ${russia.edition}. `
        + 'Reminder at 09:00: 13 November 2026. If nothing is handed in, told at 09:00: 17 November 2026 — municipal centre.',
    });
  });

  it('tells of what it was counted from, pauses, extensions and letters left out', () => {
    const plan = planDeadline({ ...settings, rule: { after: 'opened', span: { workdays: 5 }, shift: 'none' },
      remind: [{ before: { workdays: 10 } }], escalate: [] });
    const paused = resumeDeadline(
      plan, { from: '2026-11-05T10:00:00.000Z', until: '2026-11-09T10:00:00.000Z', heldBy: 'expert' }, { calendar: russia });
    const extended = extendDeadline(
      paused, { to: '2026-11-20', by: 'p-7', reason: 'карантин', order: '12-ОД', at: '2026-11-10T10:00:00.000Z' }, { calendar: russia });
    expect(explainDeadline(extended)).toEqual({
      ru: 'Срок — 20 ноября 2026 года включительно, до конца этого дня по часовому поясу Europe/Moscow.'
        + ' Отсчитано от открытия шага (2 ноября 2026 года): 5 рабочих дней. '
        + 'С 5 ноября 2026 года по 9 ноября 2026 года работа была на другой стороне (эксперт), срок стоял: добавлено 2 рабочих дня. '
        + 'Срок продлён с 12 ноября 2026 года до 20 ноября 2026 года: карантин (приказ № 12-ОД). '
        + `Рабочие дни — по календарю «Производственный календарь России», редакция ${russia.edition}.`
        + ` Не назначено 1 уведомление, чьё время уже прошло.`,
      en: 'Due on 20 November 2026 inclusive, until the end of that day in the time zone Europe/Moscow.'
        + ' Counted from the opening of the step (2 November 2026): 5 working days. '
        + 'From 5 November 2026 to 9 November 2026 the work was with the other side (expert) and the clock stood still: 2 working days added. '
        + 'Extended from 12 November 2026 to 20 November 2026: карантин (order No. 12-ОД). '
        + `Working days follow “Russian production calendar”, edition ${russia.edition}. 1 notice was left out because the time had passed.`,
    });
  });

  it('says where only the law is known so far', () => {
    const plan = planDeadline({ ...settings, rule: { on: '07-10', years: 1, shift: 'none' }, remind: [], escalate: [] });
    expect(explainDeadline(plan).en).toContain('No decree has moved days off in 2028 yet');
  });

  it.each([[1, '1 рабочий день'], [2, '2 рабочих дня'], [5, '5 рабочих дней'], [11, '11 рабочих дней'], [14, '14 рабочих дней'],
    [21, '21 рабочий день'], [22, '22 рабочих дня'], [111, '111 рабочих дней'], [101, '101 рабочий день'], [0, '0 рабочих дней']])(
    'counts %i in Russian as %s', (count, words) => expect(countedWorkdays(count).ru).toBe(words));
});
