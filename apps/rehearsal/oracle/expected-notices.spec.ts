import { caseContexts } from '@uplift/domain/case/case-context';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import { smallProgramme } from '@uplift/domain/testing/small-programme';
import { compareNotices } from './compare-notices.js';
import { expectedNotices, type Act, type Notice } from './expected-notices.js';

const document = smallProgramme();
const context = caseContexts(document, cycleYearOf('2026/27', document.year.starts)).school;
const launch = '2026-09-01T07:00:00.000Z';
const act = (at: string, step: string, did: Act['did']): Act => ({ at, case: 'c', step, did });
const expected = (horizon: string, ...acts: readonly Act[]) =>
  expectedNotices('c', context, launch, acts, horizon).map(({ kind, step, round, side, id, plannedAt }) => `${kind} ${step} ${round} ${side} ${id} ${plannedAt.slice(0, 10)}`);

describe('the oracle', () => {
  it('expects every reminder and escalation of a silent school up to the horizon', () => {
    expect(expected('2026-12-31T00:00:00.000Z')).toStrictEqual([
      'reminder package 1 holder r1 2026-11-06', 'reminder package 1 holder r2 2026-11-12',
      'escalation package 1 holder e1 2026-11-16', 'escalation package 1 holder e2 2026-11-20',
      'reminder survey 1 holder r1 2026-12-04', 'reminder survey 1 holder r2 2026-12-10',
    ]);
  });
  it('expects nothing more once the work is handed in, and the reviewers’ own notices then', () => {
    expect(expected('2026-11-19T00:00:00.000Z', act('2026-11-09T09:00:00.000Z', 'package', 'submit'))).toStrictEqual([
      'reminder package 1 holder r1 2026-11-06', 'reminder package 1 reviewer r1 2026-11-13', 'escalation package 1 reviewer e1 2026-11-17',
    ]);
  });
  it('follows a return into its second round', () => {
    expect(expected('2026-11-19T00:00:00.000Z', act('2026-11-02T09:00:00.000Z', 'package', 'submit'), act('2026-11-05T09:00:00.000Z', 'package', 'return'))).toStrictEqual([
      'reminder package 2 holder r2 2026-11-09', 'escalation package 2 holder e1 2026-11-11', 'escalation package 2 holder e2 2026-11-17',
    ]);
  });
  it('lets an outage delay what still helps, drop a reminder whose deadline passed, and forget what was handed in meanwhile', () => {
    const outage = { from: '2026-11-11T12:00:00.000Z', until: '2026-11-16T12:00:00.000Z' };
    const during = (...acts: readonly Act[]) => expectedNotices('c', context, launch, acts, '2026-11-19T00:00:00.000Z', [outage]).map(({ side, id }) => `${side} ${id}`);
    expect(during()).toStrictEqual(['holder r1', 'holder e1']);
    expect(during(act('2026-11-12T09:00:00.000Z', 'package', 'submit'))).toStrictEqual(['holder r1', 'reviewer r1']);
    const late = { from: '2026-11-05T12:00:00.000Z', until: '2026-11-08T12:00:00.000Z' };
    expect(expectedNotices('c', context, launch, [], '2026-11-09T00:00:00.000Z', [late]).map(({ id, plannedAt }) => `${id} ${plannedAt}`)).toStrictEqual(['r1 2026-11-06T06:00:00.000Z']);
  });
  it('tells what was sent twice, without reason, or not at all', () => {
    const notices = expectedNotices('c', context, launch, [], '2026-11-14T00:00:00.000Z');
    const stray: Notice = { ...notices[0]!, id: 'r9' };
    expect(compareNotices(notices, notices)).toStrictEqual({ duplicates: [], missing: [] });
    expect(compareNotices(notices, [notices[0]!, notices[0]!, stray])).toStrictEqual({ duplicates: [notices[0], stray], missing: [notices[1]] });
  });
});
