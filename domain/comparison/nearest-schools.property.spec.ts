import fc from 'fast-check';
import { distanceBetween, nearestAmong, type ComparedSchool } from './nearest-schools.js';
import type { SimilarSchools } from '../programme/identification-schema.js';

const school = fc.record({
  municipality: fc.constantFrom('m1', 'm2'), context: fc.constantFrom('all', 'evening'),
  socialIndex: fc.option(fc.integer({ min: 0, max: 20 }).map((n) => n * 5)), pupils: fc.option(fc.integer({ min: 0, max: 5 }).map((n) => n * 100)),
});
const schools = fc.array(school, { maxLength: 30 }).map((all) => all.map((one, at): ComparedSchool => ({ ...one, school: `s${String(at).padStart(2, '0')}` })));
const similar: fc.Arbitrary<SimilarSchools> = fc.record({
  neighbours: fc.integer({ min: 1, max: 6 }), within: fc.constantFrom('region', 'municipality'),
  weights: fc.record({ socialIndex: fc.constantFrom(0, 1, 3), size: fc.constantFrom(0, 1), place: fc.constantFrom(0, 2) }),
});

describe('the nearest schools', () => {
  it('are those a search through all of them finds', () => {
    fc.assert(fc.property(schools, similar, (all, by) => {
      const find = nearestAmong(all, by);
      for (const one of all) {
        const expected = all
          .filter((other) => other.school !== one.school && other.context === one.context && (by.within === 'region' || other.municipality === one.municipality))
          .flatMap((other) => { const distance = distanceBetween(one, other, by); return distance === null ? [] : [{ school: other.school, distance }]; })
          .sort((a, b) => a.distance - b.distance || (a.school < b.school ? -1 : 1)).slice(0, by.neighbours);
        expect(find(one)).toStrictEqual(expected);
      }
    }));
  });

  it('are only those that are accepted', () => {
    const all = [10, 11, 12, 40].map((socialIndex, at): ComparedSchool => ({ school: `s${at}`, municipality: 'm1', context: 'all', socialIndex, pupils: 100 }));
    const find = nearestAmong(all, { neighbours: 2, within: 'region', weights: { socialIndex: 1, size: 1, place: 1 } });
    expect(find(all[0]!, (id) => id !== 's1').map((one) => one.school)).toStrictEqual(['s2', 's3']);
  });
});
