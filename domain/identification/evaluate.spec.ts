import { judged, passport, resources, results, row, sampleCriteria } from '../testing/judged-schools.js';
import { candidatesOf, notJudgedIn } from './candidates.js';
import { evaluate } from './evaluate.js';
import { whatWouldHaveChanged } from './changes.js';
import type { JudgedSchool } from './finding.js';

const criteria = sampleCriteria();
const well = { social: [passport('2022/23', 200, 120, 20, 2)], resources: [resources('2022/23', true, 20, 0)] };
const goodVpr = results('vpr', { '2020/21': [row('maths', 3, 30)], '2021/22': [row('maths', 4, 30)], '2022/23': [row('maths', 5, 30)] });
const judgementOf = (school: JudgedSchool, others: readonly JudgedSchool[] = []) => evaluate(criteria, [school, ...others], 2023).judgements[0]!;
const listed = (school: JudgedSchool) => judgementOf(school).listed;

describe('a school’s results', () => {
  it('count when a subject is low in so many of the last years', () => {
    const low = { '2021/22': [row('maths', 9, 30)], '2022/23': [row('maths', 10, 30), row('russian', 29, 30)] };
    const judgement = judgementOf(judged('s', { ...well, results: results('vpr', low) }));
    expect([judgement.listed, judgement.evidence, judgement.criteria]).toStrictEqual(
      ['yes', 'firm', [{ criterion: 'results', holds: 'yes' }, { criterion: 'conditions', holds: 'no' }]]);
    expect(judgement.findings[0]).toStrictEqual({ signal: 'vpr', kind: 'low-results', holds: 'yes', weak: false, low: ['maths'], cells: [
      { subject: 'maths', year: 2022, below: 9, participants: 30, low: true }, { subject: 'maths', year: 2023, below: 10, participants: 30, low: true },
      { subject: 'russian', year: 2023, below: 29, participants: 30, low: true }] });
  });

  it('meet the threshold exactly, and miss it by one pupil', () => {
    const with9 = { '2021/22': [row('maths', 9, 30)], '2022/23': [row('maths', 9, 30)] };
    const with8 = { ...with9, '2022/23': [row('maths', 8, 30)] };
    expect([listed(judged('s', { ...well, results: results('vpr', with9) })), listed(judged('s', { ...well, results: results('vpr', with8) }))]).toStrictEqual(['yes', 'no']);
  });

  it('look no further back than the criteria say, and not ahead', () => {
    const old = { '2018/19': [row('maths', 30, 30)], '2019/20': [row('maths', 30, 30)], '2022/23': [row('maths', 1, 30)], '2023/24': [row('maths', 30, 30)] };
    expect(listed(judged('s', { ...well, results: results('vpr', old) }))).toBe('no');
  });

  it('take grades of a subject together, and a calendar year for its spring', () => {
    const both = { '2022': [row('maths', 9, 15, 5), row('maths', 0, 15, 6)], '2022/23': [row('maths', 5, 15, 5), row('maths', 4, 15, 6)] };
    expect(listed(judged('s', { ...well, results: results('vpr', both) }))).toBe('yes');
  });

  it('are weak evidence from few pupils', () => {
    const few = { '2021/22': [row('maths', 3, 9)], '2022/23': [row('maths', 3, 9)] };
    const school = judged('s', { ...well, results: results('vpr', few) });
    expect([judgementOf(school).listed, judgementOf(school).evidence]).toStrictEqual(['yes', 'weak']);
    expect(candidatesOf(evaluate(criteria, [school], 2023))[0]!.evidence).toBe('weak');
  });
});

describe('a school’s conditions', () => {
  it('are an index of weighted shares', () => {
    const judgement = judgementOf(judged('s', { results: goodVpr, social: [passport('2021/22', 100, 10, 60, 40)], resources: well.resources }));
    // (2 × 0.10 + 0.40 + 0.60) / 4
    expect(judgement.findings[1]).toStrictEqual({ signal: 'index', kind: 'social-index', holds: 'yes', weak: false, index: 30, pupils: 100, year: '2021/22' });
    expect(judgement.listed).toBe('yes');
  });

  it('leave the index open when a share it needs was not collected', () => {
    const unknown = { ...passport('2021/22', 100, 10, 60, 40), atRisk: null };
    expect(judgementOf(judged('s', { results: goodVpr, social: [unknown] })).findings[1]).toMatchObject({ holds: 'unknown', index: null });
  });

  it('count risks, two of three', () => {
    const risksOf = (...args: Parameters<typeof resources>) => judgementOf(judged('s', { ...well, results: goodVpr, resources: [resources(...args)] })).findings[2]!.holds;
    expect([risksOf('2022/23', false, 20, 1), risksOf('2022/23', false, 10, 0), risksOf('2022/23', true, 9.9, 1)]).toStrictEqual(['yes', 'no', 'yes']);
    expect([risksOf('2022/23', false, null, 0), risksOf('2022/23', true, null, 0)]).toStrictEqual(['unknown', 'no']);
  });
});

describe('comparing with similar schools', () => {
  const compared = sampleCriteria({
    signals: [{ id: 'similar', title: { ru: 'х', en: 'x' }, kind: 'below-similar', exam: 'vpr', difference: 0.1 }],
    criteria: [{ id: 'results', title: { ru: 'х', en: 'x' }, of: ['similar'] }],
  });
  const school = (id: string, graduates: number, below: number, of: Partial<JudgedSchool> = {}) => judged(id, {
    social: [passport('2022/23', 100, graduates, 20, 0)], results: results('vpr', { '2022/23': [row('maths', below, 50)] }) }, of);

  it('finds a school that does worse than those like it, and not one that does as badly as they', () => {
    const schools = [school('a', 20, 20), school('b', 21, 10), school('c', 22, 10), school('d', 80, 20), school('e', 81, 20), school('f', 82, 20)];
    const { judgements } = evaluate(compared, schools, 2023);
    expect(judgements.filter((one) => one.listed === 'yes').map((one) => one.school)).toStrictEqual(['a']);
    expect(judgements[0]!.findings[0]).toStrictEqual({ signal: 'similar', kind: 'below-similar', holds: 'yes', weak: false, similar: ['b', 'c'],
      cells: [{ year: 2023, below: 20, participants: 50, similarBelow: 20, similarParticipants: 100, low: true }] });
  });

  it('compares evening schools among themselves only, and counts them apart', () => {
    const schools = [school('a', 20, 40, { kind: 'evening' }), school('b', 20, 10), school('c', 20, 20, { kind: 'evening' })];
    const { judgements } = evaluate(compared, schools, 2023);
    expect(judgements.map(({ school: id, apart, findings }) => [id, apart, findings.flatMap((one) => (one.kind === 'below-similar' ? one.similar : []))]))
      .toStrictEqual([['a', true, ['c']], ['b', false, []], ['c', true, ['a']]]);
  });
});

describe('what is not judged', () => {
  it('is shown: kinds left out, and schools nothing is known of', () => {
    const schools = [judged('a', {}), judged('b', {}, { kind: 'boarding' }), judged('c', { ...well, results: goodVpr })];
    expect(notJudgedIn(evaluate(criteria, schools, 2023))).toStrictEqual([
      { school: 'a', municipality: 'm1', why: 'no-data' }, { school: 'b', municipality: 'm1', why: 'left-out' }]);
  });

  it('is a school that closed or became part of another, with the reason; nobody is compared with it either', () => {
    const criteriaOfSimilar = sampleCriteria({ signals: [{ id: 'similar', title: { ru: 'п', en: 's' }, kind: 'below-similar', exam: 'vpr', difference: 0.1 }], criteria: [{ id: 'c', title: { ru: 'к', en: 'c' }, of: ['similar'] }], socialIndex: undefined, similar: { weights: { socialIndex: 0, size: 0, place: 0 } } });
    const gone = { how: 'merged' as const, on: '2023-08-01', into: ['a'] };
    const schools = [judged('a', { results: goodVpr }), judged('b', { results: goodVpr }, { ended: gone }), judged('c', { results: goodVpr }, { ended: { how: 'closed', on: '2022-01-01', into: [] } }), judged('d', { results: goodVpr })];
    const evaluation = evaluate(criteriaOfSimilar, schools, 2023);
    expect(evaluation.judgements.map(({ school, findings }) => [school, findings.flatMap((one) => (one.kind === 'below-similar' ? one.similar : []))])).toStrictEqual([['a', ['d']], ['d', ['a']]]);
    expect(notJudgedIn(evaluation)).toStrictEqual([
      { school: 'b', municipality: 'm1', why: 'merged', ended: { on: '2023-08-01', into: ['a'] } }, { school: 'c', municipality: 'm1', why: 'closed', ended: { on: '2022-01-01', into: [] } }]);
  });
});

describe('a candidate', () => {
  it('comes with the numbers it rests on and similar schools that are none', () => {
    const low = results('vpr', { '2021/22': [row('maths', 20, 30), row('russian', 1, 30)], '2022/23': [row('maths', 20, 30)] });
    const schools = [judged('a', { ...well, results: low }), judged('b', { ...well, results: low }), judged('c', { ...well, results: goodVpr })];
    const candidates = candidatesOf(evaluate(criteria, schools, 2023));
    expect(candidates.map(({ school, similar, criteria: met }) => [school, similar, met])).toStrictEqual([['a', ['c'], ['results']], ['b', ['c'], ['results']]]);
    expect(candidates[0]!.findings).toStrictEqual([{ signal: 'vpr', kind: 'low-results', holds: 'yes', weak: false, low: ['maths'], cells: [
      { subject: 'maths', year: 2022, below: 20, participants: 30, low: true }, { subject: 'maths', year: 2023, below: 20, participants: 30, low: true }] }]);
  });
});

describe('what would have changed the verdict', () => {
  it('names the fewest pupils', () => {
    const low = results('vpr', { '2020/21': [row('maths', 29, 30)], '2021/22': [row('maths', 10, 30)], '2022/23': [row('maths', 12, 30)] });
    expect(whatWouldHaveChanged(criteria, judgementOf(judged('s', { ...well, results: low })).findings)).toStrictEqual([{ signal: 'vpr', kind: 'pupils', distance: 6 / 60, cells: [
      { subject: 'maths', year: 2022, below: 10, participants: 30, to: 8 }, { subject: 'maths', year: 2023, below: 12, participants: 30, to: 8 }] }]);
  });

  it('asks for each criterion a candidate meets', () => {
    const school = judged('s', { results: results('vpr', { '2021/22': [row('maths', 9, 30)], '2022/23': [row('maths', 9, 30)] }),
      social: [passport('2022/23', 100, 10, 60, 40)], resources: [resources('2022/23', false, 5, 0)] });
    expect(whatWouldHaveChanged(criteria, judgementOf(school).findings)).toStrictEqual([
      { signal: 'vpr', kind: 'pupils', distance: 1 / 30, cells: [{ subject: 'maths', year: 2023, below: 9, participants: 30, to: 8 }] },
      { signal: 'index', kind: 'social-index', distance: 0.1, index: 30, to: 40, becomes: 'no' },
      { signal: 'resources', kind: 'resources', distance: 1 / 3, becomes: 'no', risks: ['internet'] }]);
  });

  it('says what would have made another school a candidate, and nothing where nothing is known', () => {
    expect(whatWouldHaveChanged(criteria, judgementOf(judged('s', { ...well, results: goodVpr })).findings)).toStrictEqual([
      { signal: 'vpr', kind: 'pupils', distance: 9 / 60, cells: [
        { subject: 'maths', year: 2023, below: 5, participants: 30, to: 9 }, { subject: 'maths', year: 2022, below: 4, participants: 30, to: 9 }] }]);
    expect(whatWouldHaveChanged(criteria, judgementOf(judged('s', {})).findings)).toStrictEqual([]);
  });
});
