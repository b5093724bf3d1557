import { v5 } from 'uuid';
import { deterministicId, upliftNamespace } from './deterministic-id.js';

describe('a deterministic id', () => {
  const names = ['', 'a', 'case-smolensk-2026.school.67-1', 'Ярцево, школа № 2', '😀 '.repeat(100), ...Array.from({ length: 50 }, (_, n) => `stream ${n}`)];

  it('is the version 5 UUID of its parts', () => {
    expect(names.map((name) => deterministicId(name))).toStrictEqual(names.map((name) => v5(name, upliftNamespace)));
  });
  it('tells where one part ends and the next begins', () => {
    expect(deterministicId('a', 'bc')).not.toBe(deterministicId('ab', 'c'));
    expect(deterministicId('a', 'bc')).toBe(v5('a\u001fbc', upliftNamespace));
  });
});
