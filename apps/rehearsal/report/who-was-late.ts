import { partsOfCaseId } from '@uplift/domain/case/stream';
import { caseOfStream, type SeenEvent } from '../year/event-view.js';

const shown = 15;

/** Who handed work in late, the most often first. */
export const whoWasLate = (events: readonly SeenEvent[]): readonly string[] => {
  const late = new Map<string, string[]>();
  for (const { stream, type, data } of events) {
    const id = caseOfStream(stream);
    if (type !== 'StepSubmitted' || data['late'] !== true || id === null) continue;
    const who = partsOfCaseId(id)?.subject ?? id;
    late.set(who, [...late.get(who) ?? [], String(data['step'])]);
  }
  const rows = [...late].sort(([a, stepsA], [b, stepsB]) => stepsB.length - stepsA.length || (a < b ? -1 : 1));
  return [
    rows.length === 0 ? 'nobody was late' : 'late:',
    ...rows.slice(0, shown).map(([who, steps]) => `  ${who}: ${steps.join(', ')}`),
    ...rows.length > shown ? [`  and ${rows.length - shown} more`] : [],
  ];
};
