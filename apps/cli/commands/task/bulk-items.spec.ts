import { bulkItemsOf } from './bulk-items.js';

describe('the steps a file names', () => {
  it('are lines of a case and a step, with comments', () => {
    expect(bulkItemsOf('# waiting\ns-1.school.a  roadmap\n\ns-1.school.b;roadmap # late\r\n', { to: '2026-12-01' })).toStrictEqual([
      { to: '2026-12-01', case: 's-1.school.a', step: 'roadmap' }, { to: '2026-12-01', case: 's-1.school.b', step: 'roadmap' }]);
  });

  it('are a JSON list, or what another command printed; an item overrules the command line', () => {
    const item = { case: 'c', step: 's', to: '2026-12-24' };
    expect(bulkItemsOf(JSON.stringify([item]), { to: '2026-12-01', reason: 'r' })).toStrictEqual([{ to: '2026-12-24', reason: 'r', case: 'c', step: 's' }]);
    expect(bulkItemsOf(JSON.stringify({ tasks: [{ ...item, due: '2026-11-13' }] }), { reason: 'r' })).toStrictEqual([{ reason: 'r', case: 'c', step: 's' }]);
  });

  it.each([
    ['nothing', '\n# only a comment\n', 'The file names no step'], ['a line without a step', 'a b\nc\n', 'Line 2: a case and a step are needed'],
    ['a line with more', 'a b c', 'Line 1: a case and a step are needed'], ['broken JSON', '[{', 'The file is not JSON: check its brackets and quotes'],
    ['another JSON', '{"a":1}', 'The file holds no list of steps'], ['an item without a step', '[{"case":"c"}]', 'Item 1: the fields case and step are needed'],
  ])('are refused for %s', (_what, text, message) => {
    expect(() => bulkItemsOf(text, {})).toThrow(message);
  });
});
