import type { Rehearsed } from '../rehearse.js';

/** The rehearsal in one object, for programs. */
export const summaryOf = (programme: string, year: string, schools: number, { events, verdict, mailVerdict, mails, seconds, nudges }: Rehearsed) => {
  const count = (type: string): number => events.filter((event) => event.type === type).length;
  return {
    programme, year, schools, events: events.length, steps: count('StepOpened'), submitted: count('StepSubmitted'),
    late: events.filter(({ type, data }) => type === 'StepSubmitted' && data['late'] === true).length,
    reminders: count('ReminderIssued'), escalations: count('StepEscalated'),
    duplicates: verdict.duplicates.length + mailVerdict.duplicates.length, missing: verdict.missing.length + mailVerdict.missing.length,
    nudged: nudges.length, mails, seconds: Math.round(seconds * 10) / 10,
  };
};
