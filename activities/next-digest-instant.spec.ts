import { digestInstant } from './next-digest-instant.js';

describe('the next digest', () => {
  it('goes out at 09:15 of the programme’s zone, that day or the next', () => {
    expect(digestInstant('2026-11-06T06:00:00.000Z', 'Europe/Moscow')).toBe('2026-11-06T06:15:00.000Z');
    expect(digestInstant('2026-11-06T06:15:00.000Z', 'Europe/Moscow')).toBe('2026-11-07T06:15:00.000Z');
    expect(digestInstant('2026-11-06T21:30:00.000Z', 'Europe/Moscow')).toBe('2026-11-07T06:15:00.000Z');
    expect(digestInstant('2026-11-05T20:00:00.000Z', 'Asia/Kamchatka')).toBe('2026-11-05T21:15:00.000Z');
  });

  it('keeps to the clock on the wall when summer time begins', () => {
    expect(digestInstant('2027-03-27T12:00:00.000Z', 'Europe/London')).toBe('2027-03-28T08:15:00.000Z');
    expect(digestInstant('2027-03-26T12:00:00.000Z', 'Europe/London')).toBe('2027-03-27T09:15:00.000Z');
  });
});
