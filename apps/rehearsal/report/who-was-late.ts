import { isAddedStep, originKindOf } from '@uplift/domain/case/added-step';
import { partsOfCaseId } from '@uplift/domain/case/stream';
import { caseOfStream, type SeenEvent } from '../year/event-view.js';

const shown = 15;

/** Who handed work in late, and who never handed it in, the most often first. */
export const whoWasLate = (events: readonly SeenEvent[]): readonly string[] => {
  const late = new Map<string, Set<string>>();
  const open = new Map<string, Set<string>>();
  for (const { stream, type, data } of events) {
    const id = caseOfStream(stream);
    const who = id === null ? undefined : partsOfCaseId(id)?.subject;
    if (who === undefined) continue;
    const step = String(data['step']);
    if (type === 'StepOpened') noted(open, who).add(step);
    if (type === 'StepSubmitted') noted(open, who).delete(step);
    if (type === 'StepSubmitted' && data['late'] === true) noted(late, who).add(step);
  }
  return [...listed('handed in late', 'nobody handed work in late', late), ...listed('never handed in', 'nobody left work undone', open)];
};

const noted = (of: Map<string, Set<string>>, who: string): Set<string> => {
  const known = of.get(who) ?? new Set<string>();
  of.set(who, known);
  return known;
};

/** What was agreed on in the year's course is counted by its kind: a roadmap has more measures than a line holds. */
const named = (steps: ReadonlySet<string>): string => {
  const added = new Map<string, number>();
  for (const step of steps) if (isAddedStep(step)) added.set(originKindOf(step), (added.get(originKindOf(step)) ?? 0) + 1);
  return [...[...steps].filter((step) => !isAddedStep(step)), ...[...added].map(([kind, count]) => `${kind} × ${count}`)].join(', ');
};

const listed = (title: string, nobody: string, steps: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] => {
  const rows = [...steps].filter(([, names]) => names.size > 0).sort(([a, mine], [b, others]) => others.size - mine.size || (a < b ? -1 : 1));
  return [
    rows.length === 0 ? nobody : `${title}:`,
    ...rows.slice(0, shown).map(([who, names]) => `  ${who}: ${named(names)}`),
    ...rows.length > shown ? [`  and ${rows.length - shown} more`] : [],
  ];
};
