import type { SeenEvent } from '../year/event-view.js';
import { whoWasLate } from './who-was-late.js';

const seen = (school: string, type: string, step: string, late = false): SeenEvent => ({
  id: `${school} ${type} ${step}`, stream: `case-small-2026.school.${school}`, version: 1, type, occurredAt: '2026-11-13T09:00:00.000Z', actor: { kind: 'system', id: 'test' }, data: { step, late } });
const measures = ['measure~m1~school~b', 'measure~m2~school~b'];

describe('who was late', () => {
  it('names the steps of each, the most often first, and counts agreed ones by their kind', () => {
    expect(whoWasLate([
      seen('a', 'StepOpened', 'package'), seen('a', 'StepSubmitted', 'package', true), seen('a', 'StepOpened', 'plan'),
      ...['package', ...measures].flatMap((step) => [seen('b', 'StepOpened', step), seen('b', 'StepSubmitted', step, true)]),
      seen('c', 'StepOpened', 'package'), seen('c', 'StepSubmitted', 'package'),
    ])).toStrictEqual(['handed in late:', '  b: package, measure × 2', '  a: package', 'never handed in:', '  a: plan']);
  });

  it('says so when nobody was', () => {
    expect(whoWasLate([])).toStrictEqual(['nobody handed work in late', 'nobody left work undone']);
  });
});
