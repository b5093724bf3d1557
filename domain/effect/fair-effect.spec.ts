import type { JudgedSchool } from '../identification/finding.js';
import { differenceOf, shareEstimate, wilson } from '../comparison/interval.js';
import { judged, passport, results, row, sampleCriteria } from '../testing/judged-schools.js';
import { fairEffect, type EffectQuestion } from './fair-effect.js';

const criteria = sampleCriteria({ similar: { neighbours: 2 }, minimumCohort: 20 });
const question: EffectQuestion = { exam: 'oge', subject: null, before: 2022, after: 2023 };
const school = (id: string, graduates: number, before: number, after: number, pupils = 100, kind: JudgedSchool['kind'] = 'ordinary') => judged(id, {
  social: [passport('2021/22', 300, graduates, 30, 3)],
  results: results('oge', { '2021/22': [row('maths', before, pupils, 9)], '2022/23': [row('maths', after, pupils, 9)] }) }, { kind });
const effectOf = (schools: readonly ReturnType<typeof school>[], programme: readonly string[]) => fairEffect(criteria, question, schools, new Set(programme));
const rounded = (value: object) => JSON.parse(JSON.stringify(value, (_key, part: unknown) => (typeof part === 'number' ? Math.round(part * 1e4) / 1e4 : part))) as object;

describe('intervals', () => {
  // Newcombe 1998, table II, examples a and h by method 10: 56/70 − 48/80, and 10/10 − 0/10.
  it('are the published ones', () => {
    expect(rounded(differenceOf(shareEstimate({ below: 56, participants: 70 }), shareEstimate({ below: 48, participants: 80 })))).toStrictEqual({ value: 0.2, low: 0.0524, high: 0.3339 });
    expect(rounded(differenceOf(shareEstimate({ below: 10, participants: 10 }), shareEstimate({ below: 0, participants: 10 })))).toStrictEqual({ value: 1, low: 0.6075, high: 1 });
    expect(rounded(wilson({ below: 0, participants: 10 }))).toStrictEqual({ low: 0, high: 0.2775 });
    expect(wilson({ below: 0, participants: 0 })).toStrictEqual({ low: 0, high: 1 });
  });
});

describe('a fair effect', () => {
  it('is the school’s change less that of the schools most like it', () => {
    const [effect] = effectOf([school('a', 30, 60, 20), school('b', 31, 50, 45), school('c', 32, 40, 35), school('d', 290, 10, 90)], ['a']).schools;
    expect(effect).toMatchObject({ verdict: 'improved', matched: ['b', 'c'], own: { before: { pupils: 100 } }, similar: { before: { pupils: 200 } } });
    expect(rounded(effect!.effect!)).toMatchObject({ value: -0.35 });
  });

  it('is nothing where everyone changed alike', () => {
    const { schools, programme } = effectOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id, at) => school(id, 30 + at, 50, 40)), ['a', 'b', 'c', 'd', 'e']);
    expect(schools.map(({ verdict }) => verdict)).toStrictEqual(Array(5).fill('no-difference-shown'));
    expect(programme).toStrictEqual({ verdict: 'no-difference-shown', schools: 5, pupils: 500, effect: { value: 0, low: 0, high: 0 } });
  });

  it('is unproven with few pupils, without results, with nobody to compare', () => {
    const why = (...args: Parameters<typeof effectOf>) => effectOf(...args).schools.map((one) => (one.verdict === 'unproven' ? one.why : one.verdict));
    expect(why([school('a', 30, 9, 1, 10), school('b', 31, 50, 50)], ['a'])).toStrictEqual(['small-cohort']);
    expect(why([judged('a', {}), school('b', 31, 50, 50)], ['a'])).toStrictEqual(['no-results']);
    expect(why([school('a', 30, 60, 20), school('b', 31, 50, 50, 100, 'evening')], ['a'])).toStrictEqual(['no-similar-schools']);
    expect(why([school('a', 30, 60, 20), school('b', 31, 50, 50)], ['a', 'b'])).toStrictEqual(['no-similar-schools', 'no-similar-schools']);
  });

  it('matches by the first passport after, where there was none before', () => {
    const late = (id: string, graduates: number, after: number) => judged(id, { ...school(id, graduates, 60, after).record, social: [passport('2022/23', 300, graduates, 30, 3)] });
    expect(effectOf([late('a', 30, 20), late('b', 31, 55)], ['a']).schools[0]).toMatchObject({ verdict: 'improved', matched: ['b'] });
  });

  it('counts a pupil once, whatever number of subjects the pupil took', () => {
    const twice = judged('a', { social: [passport('2021/22', 300, 30, 30, 3)], results: results('oge', {
      '2021/22': [row('maths', 30, 50, 9), row('russian', 20, 50, 9)], '2022/23': [row('maths', 30, 50, 9), row('russian', 20, 40, 9)] }) });
    const [effect] = effectOf([twice, school('b', 31, 50, 50)], ['a']).schools;
    expect(effect!.own).toMatchObject({ before: { results: { below: 50, participants: 100 }, pupils: 50 }, after: { results: { below: 50, participants: 90 }, pupils: 50 } });
  });

  it('is the same whenever it is counted again', () => {
    const schools = Array.from({ length: 12 }, (_, at) => school(`s${at}`, 30 + at, 50, 20 + (at * 7) % 30));
    const programme = schools.slice(0, 6).map((one) => one.school);
    const [one, again] = [effectOf(schools, programme), effectOf([...schools].reverse(), [...programme].reverse())];
    expect(again).toStrictEqual(one);
    expect(one.programme.effect!.low).toBeLessThan(one.programme.effect!.high);
  });
});
