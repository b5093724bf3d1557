import { caseEventOf, caseOfStream, type SeenEvent } from '../year/event-view.js';
import type { Notice } from './expected-notices.js';

/** The reminders and escalations that the log says were sent. */
export const sentNotices = (events: readonly SeenEvent[]): readonly Notice[] => events.flatMap((seen): readonly Notice[] => {
  const event = caseEventOf(seen);
  const id = caseOfStream(seen.stream);
  if (event === null || id === null) return [];
  switch (event.type) {
    case 'ReminderIssued': return [{ kind: 'reminder', case: id, ...pick(event.data), id: event.data.reminder }];
    case 'StepEscalated': return [{ kind: 'escalation', case: id, ...pick(event.data), id: event.data.escalation }];
    default: return [];
  }
});

const pick = ({ step, round, side, plannedAt }: Pick<Notice, 'step' | 'round' | 'side' | 'plannedAt'>) => ({ step, round, side, plannedAt });
