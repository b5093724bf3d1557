import { createHash } from 'node:crypto';
import type { NewEvent } from '@uplift/infra/event-store/event-store';

const idOf = (name: string): string => {
  const digest = createHash('sha256').update(name).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
};

/** An event the size of a step's: a due date with its reminders and reasons, about half a kilobyte. */
export const sampleEvent = (name: string): NewEvent => ({
  id: idOf(name), type: 'StepOpened', schemaVersion: 1, occurredAt: '2026-10-12T06:00:00.000Z',
  actor: { kind: 'system', id: 'cohort-workflow' }, correlationId: `cycle-2026/${name.slice(0, 12)}`, causationId: `cohort ${name}`,
  data: {
    step: 'document-package', responsible: 'school', due: '2026-11-13T20:59:59.999Z',
    reminders: [{ at: '2026-11-06T06:00:00.000Z', kind: 'week' }, { at: '2026-11-12T06:00:00.000Z', kind: 'day' }],
    escalations: [{ at: '2026-11-16T06:00:00.000Z', to: 'municipal-centre' }, { at: '2026-11-18T06:00:00.000Z', to: 'institute' }],
    reasons: ['fixed day of the cycle year', 'production calendar 2026', 'zone Europe/Moscow'],
  },
});
