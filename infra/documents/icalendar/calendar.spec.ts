import ICAL from 'ical.js';
import { icalendar, type CalendarEntry } from './calendar.js';

const due: CalendarEntry = {
  id: 'due.region-2026.school.a.plan', when: { day: '2026-11-23' }, summary: 'Сдать план; школа «А», запятая', description: 'Срок: 23.11.2026\nПочему: приказ',
  url: 'https://uplift.example.org/cases/region-2026.school.a/steps/plan', changedAt: '2026-10-08T06:00:00.000Z', cancelled: false,
};
const meeting: CalendarEntry = { ...due, id: 'meeting.m1', when: { from: '2026-11-17T11:30:00.000Z', until: '2026-11-17T12:00:00.000Z' }, summary: 'Собеседование' };
const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const eventsOf = (text: string) => read(text).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('a calendar', () => {
  it('is read by another library: a due day as a date, a meeting in UTC', () => {
    const [day, span] = eventsOf(icalendar({ name: 'Сроки', language: 'ru', entries: [due, meeting] }));
    expect([day!.uid, day!.startDate.isDate, day!.startDate.toString(), day!.summary]).toStrictEqual([due.id, true, '2026-11-23', due.summary]);
    expect(day!.description).toBe(due.description);
    expect(day!.component.getFirstPropertyValue('url')).toBe(due.url);
    expect([span!.startDate.isDate, span!.startDate.zone.tzid, span!.startDate.toJSDate().toISOString(), span!.endDate.toJSDate().toISOString()])
      .toStrictEqual([false, 'UTC', '2026-11-17T11:30:00.000Z', '2026-11-17T12:00:00.000Z']);
  });

  it('has no zone of its own, and lines no longer than the standard allows', () => {
    const text = icalendar({ name: 'Сроки', language: 'ru', entries: [{ ...due, summary: 'Очень длинное название шага '.repeat(20) }] });
    expect(text).not.toMatch(/VTIMEZONE|TZID|X-WR-TIMEZONE|TIMEZONE-ID/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('is the same text for the same entries', () => {
    expect(icalendar({ name: 'x', language: 'en', entries: [due, meeting] })).toBe(icalendar({ name: 'x', language: 'en', entries: [due, meeting] }));
  });
});
