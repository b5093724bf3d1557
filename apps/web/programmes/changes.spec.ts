import { describe, expect, it } from '@jest/globals';
import { changesBetween, valueText } from './changes.js';

describe('what tells two editions apart', () => {
  it('is named place by place, things with ids by their ids', () => {
    const was = { edition: 1, stages: [{ id: 'plan', due: '11-23' }, { id: 'final', due: '06-01' }], roles: ['a', 'b'] };
    const is = { edition: 2, stages: [{ id: 'final', due: '06-01' }, { id: 'plan', due: '11-30', note: 'x' }, { id: 'new' }], roles: ['b'] };
    expect(changesBetween(was, is)).toStrictEqual([
      { path: 'edition', was: 1, is: 2 }, { path: 'stages / plan / due', was: '11-23', is: '11-30' }, { path: 'stages / plan / note', was: undefined, is: 'x' },
      { path: 'stages / new', was: undefined, is: { id: 'new' } }, { path: 'roles', was: ['a', 'b'], is: ['b'] }]);
    expect(changesBetween(was, structuredClone(was))).toStrictEqual([]);
  });

  it('is written shortly', () => {
    expect([valueText(undefined), valueText('x'), valueText({ a: 1 }), valueText('y'.repeat(300)).length]).toStrictEqual(['—', 'x', '{"a":1}', 201]);
  });
});
