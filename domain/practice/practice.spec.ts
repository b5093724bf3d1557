import { fold } from '../core/decider.js';
import { given } from '../testing/given.js';
import { practiceDecider, type PracticeState } from './decide.js';
import type { PracticeEvent } from './events.js';

const base = { actor: { kind: 'person', id: 'p-1' }, now: '2023-09-01T06:00:00.000Z', practice: 'p-9' } as const;
const about = { region: 'r-1', risk: 'low-motivation', title: 'Клуб', description: 'Как это делается' };
const described = { type: 'PracticeDescribed' as const, occurredAt: base.now, data: { practice: 'p-9', ...about } };
const evidence = { school: 's-1', indicator: 'Доля ниже порога', before: 0.3, after: 0.1, on: '2023-06-01', source: 'отчёт' };
const proven = { type: 'PracticeProven' as const, occurredAt: base.now, data: { practice: 'p-9', evidence } };
const retired = { type: 'PracticeRetired' as const, occurredAt: base.now, data: { practice: 'p-9', reason: 'не подтвердилась' } };

describe('a practice', () => {
  it('is described, and described anew in the region it came from', () => {
    given(practiceDecider, undefined).when({ ...base, ...about, type: 'DescribePractice' }).then(described);
    given(practiceDecider, undefined, described).when({ ...base, ...about, region: 'r-2', risk: 'staff-shortage', type: 'DescribePractice' })
      .then({ ...described, data: { ...described.data, risk: 'staff-shortage' } });
  });
  it('proves itself by evidence, the same once', () => {
    given(practiceDecider, undefined, described).when({ ...base, type: 'ProvePractice', evidence }).then(proven);
    given(practiceDecider, undefined, described, proven).when({ ...base, type: 'ProvePractice', evidence: { ...evidence, school: 's-2' } })
      .then({ ...proven, data: { practice: 'p-9', evidence: { ...evidence, school: 's-2' } } });
    expect(fold<PracticeEvent, PracticeState>(practiceDecider, [described, proven])).toStrictEqual({ status: 'proven', ...about, evidence: [evidence] });
  });
  it('is retired with a reason, and must be known', () => {
    given(practiceDecider, undefined, described, proven).when({ ...base, type: 'RetirePractice', reason: 'не подтвердилась' }).then(retired);
    given(practiceDecider, undefined).when({ ...base, type: 'ProvePractice', evidence }).thenRefused('practice-unknown', { practice: 'p-9' });
  });
});
