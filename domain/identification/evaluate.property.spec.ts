import fc from 'fast-check';
import type { SchoolRecord } from '../school-record/state.js';
import { judged, passport, resources, results, row, sampleCriteria } from '../testing/judged-schools.js';
import { whatWouldHaveChanged, type Change } from './changes.js';
import { evaluate } from './evaluate.js';

const criteria = sampleCriteria();
const years = ['2020/21', '2021/22', '2022/23'];
const share = fc.integer({ min: 1, max: 60 }).chain((participants) => fc.tuple(fc.integer({ min: 0, max: participants }), fc.constant(participants)));
const record: fc.Arbitrary<Partial<SchoolRecord>> = fc.record({
  results: fc.tuple(...years.map(() => fc.tuple(fc.option(share), fc.option(share)))).map((byYear) => results('vpr', Object.fromEntries(years.map((year, at) =>
    [year, ['maths', 'russian'].flatMap((subject, nth) => { const one = byYear[at]![nth]!; return one === null ? [] : [row(subject, ...one)]; })])))),
  social: fc.option(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { nil: undefined })
    .map((shares) => (shares === undefined ? [] : [passport('2022/23', 100, ...shares)])),
  resources: fc.option(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3 })), { nil: undefined })
    .map((known) => (known === undefined ? [] : [resources('2022/23', ...known)])),
});
const judgementOf = (one: Partial<SchoolRecord>) => evaluate(criteria, [judged('s', one)], 2023).judgements[0]!;

/** One pupil more stays below the threshold, where there is one. */
const worse = (one: Partial<SchoolRecord>, at: number): Partial<SchoolRecord> => ({ ...one, results: (one.results ?? []).map((entry, nth) => (nth !== at % years.length ? entry
  : { ...entry, rows: entry.rows.map((each) => ({ ...each, below: Math.min(each.participants, each.below + 1) })) })) });

/** The school as it would have been. */
const changed = (one: Partial<SchoolRecord>, changes: readonly Change[]): Partial<SchoolRecord> => changes.reduce<Partial<SchoolRecord>>((school, change) => {
  switch (change.kind) {
    case 'pupils': return { ...school, results: (school.results ?? []).map((entry) => ({ ...entry, rows: entry.rows.map((each) => {
      const cell = change.cells.find(({ subject, year }) => subject === each.subject && year === Number(entry.year.slice(0, 4)) + 1);
      return cell === undefined ? each : { ...each, below: cell.to };
    }) })) };
    // A passport whose index lies at, or just under, the threshold.
    case 'social-index': return { ...school, social: [passport('2022/23', 1000, 0, change.becomes === 'no' ? 400 : 402, 0)] };
    case 'resources': {
      const [known] = school.resources ?? [];
      const bad = change.becomes === 'yes';
      return { ...school, resources: [{ ...known!, ...change.risks.includes('internet') && { stableInternet: !bad },
        ...change.risks.includes('computers') && { computersPerHundred: bad ? 9 : 10 }, ...change.risks.includes('teachers') && { teacherVacancies: bad ? 1 : 0 } }] };
    }
  }
}, one);

describe('judging', () => {
  it('never lets a school off because more of its pupils failed', () => {
    fc.assert(fc.property(record, fc.nat(2), (one, at) => {
      if (judgementOf(one).listed === 'yes') expect(judgementOf(worse(one, at)).listed).toBe('yes');
    }));
  });

  it('turns by what it says would have turned it', () => {
    const tried = { yes: 0, no: 0 };
    fc.assert(fc.property(record, (one) => {
      const { listed, findings } = judgementOf(one);
      const changes = whatWouldHaveChanged(criteria, findings);
      if (listed === 'unknown' || changes.length === 0) return;
      tried[listed] += 1;
      // No candidate any more; where nothing else is known of it, unknown rather than cleared.
      expect(judgementOf(changed(one, changes)).listed === 'yes').toBe(listed === 'no');
    }), { numRuns: 400, seed: 7 });
    expect(Math.min(tried.yes, tried.no)).toBeGreaterThan(20);
  });

  it('turns only with all that it says: one pupil less and the verdict stands', () => {
    fc.assert(fc.property(record, (one) => {
      const { listed, findings } = judgementOf({ ...one, social: [passport('2022/23', 100, 90, 5, 1)], resources: [resources('2022/23', true, 30, 0)] });
      const changes = whatWouldHaveChanged(criteria, findings);
      const [change] = changes;
      if (listed !== 'yes' || change?.kind !== 'pupils') return;
      const [first, ...rest] = change.cells;
      const almost = { ...change, cells: [{ ...first!, to: first!.to + 1 }, ...rest] };
      expect(judgementOf(changed({ ...one, social: [passport('2022/23', 100, 90, 5, 1)], resources: [resources('2022/23', true, 30, 0)] }, [almost])).listed).toBe('yes');
    }));
  });
});
