import type { RehearsalResult } from '@uplift/api/rehearsals/rehearsal-message';
import { addedStageOf, isAddedStep } from '@uplift/domain/case/added-step';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Rehearsed } from '../rehearse.js';
import type { SeenEvent } from '../year/event-view.js';
import { byMonth } from './year-table.js';

/** The year for those who asked for it in the browser: by month and by step, and whether every notice went out once. */
export const resultOf = ({ stages, zone }: ProgrammeDocument, { events, mails, verdict, mailVerdict, seconds }: Rehearsed): RehearsalResult => {
  const reports = new Set(stages.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'report').map(({ id }) => id)));
  return {
    months: [...byMonth(events, zone, (step) => reports.has(step.split('@')[0]!))], steps: [...byStep(events)],
    events: events.length, mails, seconds: Math.round(seconds * 10) / 10,
    duplicates: verdict.duplicates.length + mailVerdict.duplicates.length, missing: verdict.missing.length + mailVerdict.missing.length,
  };
};

type StepCounts = RehearsalResult['steps'][number];

/** All occurrences of a step together, and all that was added from one kind of origin, in the order in which they first opened. */
export const byStep = (events: readonly SeenEvent[]): readonly StepCounts[] => {
  const steps = new Map<string, StepCounts>();
  const undone = new Map<string, Set<string>>();
  for (const { stream, type, data } of events) {
    const instance = data['step'];
    if (typeof instance !== 'string') continue;
    const step = isAddedStep(instance) ? addedStageOf(instance) : instance.split('@')[0]!;
    const counted = steps.get(step);
    const waiting = undone.get(step) ?? new Set<string>();
    switch (type) {
      case 'StepOpened':
        steps.set(step, { ...counted ?? { step, submitted: 0, late: 0, reminders: 0, escalations: 0, undone: 0 }, opened: (counted?.opened ?? 0) + 1 });
        undone.set(step, waiting.add(`${stream} ${instance}`));
        break;
      case 'StepSubmitted':
        waiting.delete(`${stream} ${instance}`);
        if (counted !== undefined) {
          counted.submitted += 1;
          if (data['late'] === true) counted.late += 1;
        }
        break;
      case 'ReminderIssued': if (counted !== undefined) counted.reminders += 1; break;
      case 'StepEscalated': if (counted !== undefined) counted.escalations += 1; break;
      default: break;
    }
  }
  return [...steps.values()].map((counted) => ({ ...counted, undone: undone.get(counted.step)?.size ?? 0 }));
};
