import type { InterviewSchedule } from './programme-document.js';

export interface SlotTime { readonly from: string; readonly to: string; readonly municipality: string }

/** Minutes of the day of a time `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The local times of a window's slots; a slot that would run into a break starts after it. Null when the day is too short. */
export const slotTimes = (window: InterviewSchedule['windows'][number], slotMinutes: number): readonly SlotTime[] | null => {
  const breaks = window.breaks.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })).sort((a, b) => a.from - b.from);
  const slots: SlotTime[] = [];
  let at = minutesOf(window.from);
  for (const { id, count } of window.municipalities) {
    for (let nth = 0; nth < count; nth++) {
      for (const pause of breaks) if (at < pause.to && at + slotMinutes > pause.from) at = pause.to;
      if (at + slotMinutes >= 24 * 60) return null;
      slots.push({ from: clockOf(at), to: clockOf(at + slotMinutes), municipality: id });
      at += slotMinutes;
    }
  }
  return slots;
};
