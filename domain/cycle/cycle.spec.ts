import { given } from '../testing/given.js';
import { cohortsOf } from './cohorts.js';
import { cycleDecider, type CycleCommand } from './decide.js';
import type { CycleEvent } from './events.js';

const coordinator = { kind: 'person', id: 'coordinator' } as const;
const now = '2026-08-20T09:00:00.000Z';
const base = { cycle: 'small-2026', actor: coordinator, now } as const;
const order = { number: '418-ОД', date: '2026-10-08', appendixDate: '2026-10-06', title: 'Список школ' };
const at = { occurredAt: now } as const;

const plan: CycleCommand = { type: 'PlanCycle', ...base, region: 'region-67', programme: { id: 'small', edition: 1 }, year: '2026/27',
  firstDay: '2026-08-01', lastDay: '2027-07-31', zone: 'Europe/Moscow' };
const planned: CycleEvent = { type: 'CyclePlanned', ...at, data: { cycle: 'small-2026', region: 'region-67', programme: { id: 'small', edition: 1 },
  year: '2026/27', firstDay: '2026-08-01', lastDay: '2027-07-31', zone: 'Europe/Moscow', by: 'coordinator' } };
const listed: CycleEvent = { type: 'SchoolsListed', ...at, data: { schools: [{ school: 's1', municipality: 'm1' }, { school: 's2', municipality: 'm2' }] } };
const confirmed: CycleEvent = { type: 'SchoolListConfirmed', ...at, data: { order, schools: 2, disagreement: '2026-10-08 / 2026-10-06', by: 'coordinator' } };
const launched: CycleEvent = { type: 'CycleLaunched', ...at, data: { launchedAt: now, cohortSize: 200, by: 'coordinator' } };
const after = (...events: readonly CycleEvent[]) => given(cycleDecider, undefined, ...events);

describe('planning a cycle', () => {
  it('happens once', () => after().when(plan).then(planned));
  it('refuses another programme under the same id', () =>
    after(planned).when({ ...plan, programme: { id: 'other', edition: 1 } }).thenRefused('cycle-exists', { cycle: 'small-2026' }));
  it('refuses work on a cycle nobody planned', () =>
    after().when({ type: 'LaunchCycle', ...base, cohortSize: 200 }).thenRefused('cycle-unknown', { cycle: 'small-2026' }));
});

describe('the school list', () => {
  const schools = [{ school: 's1', municipality: 'm1' }, { school: 's2', municipality: 'm2' }];
  it('takes schools once', () => after(planned).when({ type: 'ListSchools', ...base, schools }).then(listed));
  it('refuses a school named twice', () =>
    after(planned).when({ type: 'ListSchools', ...base, schools: [...schools, schools[0]!] }).thenRefused('school-listed-twice', { school: 's1' }));
  it('says what schools are counted apart by, and says it again when that changes', () => {
    const tagged = (...tags: string[]): CycleCommand => ({ type: 'ListSchools', ...base, schools: [{ school: 's1', municipality: 'm1', tags }] });
    const retagged = (...tags: string[]): CycleEvent => ({ type: 'SchoolsListed', ...at, data: { schools: [{ school: 's1', municipality: 'm1', tags }] } });
    after(planned).when(tagged('project', 'evening', 'project')).then(retagged('evening', 'project'));
    after(planned, listed).when(tagged()).then();
    after(planned, listed).when(tagged('evening')).then(retagged('evening'));
    after(planned, listed, retagged('evening')).when(tagged('evening')).then();
    after(planned, listed, retagged('evening')).when({ type: 'ListSchools', ...base, schools }).then();
    after(planned, listed, confirmed).when(tagged('evening')).thenRefused('cycle-not-open-for-list');
    const state = [planned, listed, retagged('evening')].reduce(cycleDecider.evolve, cycleDecider.initial);
    expect(state).toMatchObject({ schools: [{ school: 's1', municipality: 'm1', tags: ['evening'] }, { school: 's2', municipality: 'm2' }] });
  });
  it('comes in several events when it is long', () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({ school: `s${index}`, municipality: 'm1' }));
    const events = after(planned).when({ type: 'ListSchools', ...base, schools: many }).thenTypes('SchoolsListed', 'SchoolsListed', 'SchoolsListed');
    expect(events.map((event) => (event.type === 'SchoolsListed' ? event.data.schools.length : 0))).toStrictEqual([500, 500, 1]);
  });
  it('can lose schools with a reason while it is open', () =>
    after(planned, listed).when({ type: 'UnlistSchools', ...base, schools: ['s2'], reason: 'merged' })
      .then({ type: 'SchoolsUnlisted', ...at, data: { schools: ['s2'], reason: 'merged' } }));
});

describe('confirming the list', () => {
  const confirm: CycleCommand = { type: 'ConfirmList', ...base, order };
  it('keeps order and appendix, and shows that they disagree', () => after(planned, listed).when(confirm).then(confirmed));
  it('needs schools', () => after(planned).when(confirm).thenRefused('school-list-empty', { cycle: 'small-2026' }));
  it('refuses an order dated outside the year', () =>
    after(planned, listed).when({ ...confirm, order: { ...order, date: '2027-08-01' } })
      .thenRefused('order-date-outside-year', { date: '2027-08-01', from: '2025-08-01', to: '2027-07-31' }));
  it('closes the list', () => {
    after(planned, listed, confirmed).when({ type: 'ListSchools', ...base, schools: [{ school: 's3', municipality: 'm1' }] }).thenRefused('cycle-not-open-for-list');
    after(planned, listed, confirmed).when({ ...confirm, order: { ...order, number: '2' } }).thenRefused('cycle-not-open-for-list');
  });
});

describe('launching', () => {
  const launch: CycleCommand = { type: 'LaunchCycle', ...base, cohortSize: 200 };
  it('happens once, on a confirmed list', () => {
    expect(cycleDecider.decide(launch, [planned, listed, confirmed].reduce(cycleDecider.evolve, cycleDecider.initial), undefined)).toStrictEqual([launched]);
    after(planned, listed).when(launch).thenRefused('list-not-confirmed', { cycle: 'small-2026' });
    after(planned, listed, confirmed, launched).when(launch).thenRefused('cycle-launched-already', { cycle: 'small-2026', at: now });
  });
  it('refuses cohorts that are too large or too small', () => {
    for (const size of [0, 201, 1.5]) after(planned, listed, confirmed).when({ ...launch, cohortSize: size }).thenRefused('cohort-size-invalid', { size });
  });
  it('ends by closing or by completing', () => {
    after(planned, listed, confirmed, launched).when({ type: 'CloseCycle', ...base, reason: 'over' })
      .then({ type: 'CycleClosed', ...at, data: { reason: 'over', by: 'coordinator' } });
    after(planned, listed, confirmed, launched).when({ type: 'CompleteCycle', ...base }).then({ type: 'CycleCompleted', ...at, data: {} });
  });
});

describe('cohorts', () => {
  it('hold one municipality’s schools each, none above the size, the same ones every time', () => {
    const schools = ['s3', 's1', 's2'].map((school) => ({ school, municipality: 'm1' })).concat({ school: 't1', municipality: 'm0' });
    expect(cohortsOf(schools, 2)).toStrictEqual([
      { id: 'm0.1', municipality: 'm0', schools: ['t1'] }, { id: 'm1.1', municipality: 'm1', schools: ['s1', 's2'] }, { id: 'm1.2', municipality: 'm1', schools: ['s3'] }]);
    expect(cohortsOf([...schools].reverse(), 2)).toStrictEqual(cohortsOf(schools, 2));
  });
});

describe('an amendment that tags schools', () => {
  const running = [planned, listed, confirmed, launched];
  const amend = (...tagged: { tag: string; schools: string[] }[]): CycleCommand => ({ type: 'AmendCycle', ...base, to: 2, reason: 'decree', order: '5', tagged });
  const amended: CycleEvent = { type: 'CycleAmended', ...at, data: { from: 1, to: 2, reason: 'decree', order: '5', by: 'coordinator' } };

  it('gives listed schools tags beside those they have, by an event that names it', () => {
    const before: CycleEvent = { type: 'SchoolsListed', ...at, data: { schools: [{ school: 's1', municipality: 'm1', tags: ['evening'] }] } };
    after(planned, listed, before, confirmed, launched).when(amend({ tag: 'project', schools: ['s1'] })).then(
      { type: 'SchoolsListed', ...at, data: { schools: [{ school: 's1', municipality: 'm1', tags: ['evening', 'project'] }], amendment: { edition: 2, reason: 'decree', order: '5' } } }, amended);
  });
  it('says nothing of schools that carry the tag already', () => {
    const before: CycleEvent = { type: 'SchoolsListed', ...at, data: { schools: [{ school: 's2', municipality: 'm2', tags: ['project'] }] } };
    after(...running, before).when(amend({ tag: 'project', schools: ['s2'] })).then(amended);
  });
  it('refuses a school that is not on the list', () =>
    after(...running).when(amend({ tag: 'project', schools: ['s9'] })).thenRefused('tagged-school-unlisted', { school: 's9', tag: 'project' }));
});
