import type { TimetableAnswer } from '@uplift/api/interviews/timetable-answer';
import type { Episode } from '../../year/episode.js';

/** Half an hour each, as the programme's windows give them; Moscow is three hours ahead of UTC. */
const ends = [
  ...slots('2025-11-17', ['14:00', '14:30', '15:00', '15:30', '16:00', '16:30', '17:00']),
  ...slots('2025-11-18', ['10:00', '10:30', '11:00', '11:30', '12:00', '12:30', '14:00', '14:30']),
  ...slots('2025-11-19', ['09:30', '10:00', '10:30', '11:00', '11:30', '12:00']),
];
function slots(day: string, times: readonly string[]): readonly string[] {
  return times.map((time) => new Date(Date.parse(`${day}T${time}:00+03:00`) + 30 * 60_000).toISOString());
}

/** The coordinator draws the timetable and holds each interview as its time is over; every fifth school has something to work on. */
export const interviews: readonly Episode[] = [
  { at: '2025-11-11T08:00:00.000Z', run: async (year) => { await year.deskOf('institute-coordinator').post(`/cycles/${year.cycle}/interviews/draw`, {}, 'draw'); } },
  ...ends.map((at): Episode => ({ at, run: async (year) => {
    const desk = year.deskOf('institute-coordinator');
    const { interviews: all } = await desk.get<TimetableAnswer>(`/cycles/${year.cycle}/interviews`);
    const over = all.filter(({ endsAt, school, status }) => endsAt === at && school !== null && status === 'booked');
    for (const { school } of over) {
      await desk.post(`/cycles/${year.cycle}/interviews/hold`, { school, outcome: school!.charCodeAt(school!.length - 1) % 5 === 0 ? 'needs-work' : 'accepted' }, `hold ${school}`);
    }
    return over.map(({ school }) => ({ case: `${year.cycle}.school.${school}`, step: 'interview', did: 'submit' as const }));
  } })),
];
