import { given } from '../testing/given.js';
import { judged, resources, results, row, sampleCriteria, passport } from '../testing/judged-schools.js';
import { identificationDecider, type IdentificationCommand, type RunContext } from './decide.js';
import { evaluate } from './evaluate.js';
import type { IdentificationEvent } from './events.js';
import { differenceBetween } from './run-difference.js';
import { evolve, noIdentification } from './state.js';

const base = { cycle: 'c-2023', actor: { kind: 'person', id: 'p-1' }, now: '2023-01-15T06:00:00.000Z' } as const;
const order = { number: '12', date: '2023-01-20', appendixDate: '2023-01-18', title: 'О списке' };
const conditions = { social: [passport('2021/22', 200, 150, 10, 2)], resources: [resources('2021/22', true, 20, 0)] };
const lowOf = (below: number) => results('vpr', { '2020/21': [row('maths', below, 30)], '2021/22': [row('maths', below, 30)] });
const schoolsOf = (below: Readonly<Record<string, number>>) => Object.entries(below).map(([school, count]) => judged(school, { ...conditions, results: lowOf(count) }));
const contextOf = (below: Readonly<Record<string, number>>): RunContext => ({ evaluation: evaluate(sampleCriteria(), schoolsOf(below), 2022), input: JSON.stringify(below) });
const first = contextOf({ a: 12, b: 10, c: 1 });
const second = contextOf({ a: 13, b: 1, c: 9 });
const run: IdentificationCommand = { ...base, type: 'RunIdentification' };
const eventsOf = (context: RunContext, earlier: readonly IdentificationEvent[] = []) =>
  identificationDecider.decide(run, earlier.reduce(evolve, noIdentification), context);
const ran = eventsOf(first);
const decided = (school: string, decision: 'include' | 'exclude', reason = 'по данным'): IdentificationEvent =>
  ({ type: 'SchoolDecided', occurredAt: base.now, data: { school, municipality: 'm1', decision, reason, run: 1, by: 'p-1' } });
const confirmed: IdentificationEvent = { type: 'IdentificationConfirmed', occurredAt: base.now, data: {
  run: 1, order, disagreement: '2023-01-20 / 2023-01-18', included: 1, excluded: 1, by: 'p-1' } };
const after = (...events: readonly IdentificationEvent[]) => given(identificationDecider, null, ...events);

describe('a run', () => {
  it('keeps its candidates with their numbers, and nothing when nothing has changed', () => {
    const [head, found, ...rest] = given(identificationDecider, first).when(run).thenTypes('IdentificationRun', 'CandidatesFound') as IdentificationEvent[];
    expect(rest).toStrictEqual([]);
    expect(head!.data).toStrictEqual({ cycle: 'c-2023', run: 1, input: first.input, examYear: 2022, by: 'p-1',
      counts: { schools: 3, candidates: 2, apart: 0, weak: 0, noData: 0, leftOut: 0, ended: 0 } });
    expect(found?.type === 'CandidatesFound' && found.data.candidates.map(({ school }) => school)).toStrictEqual(['a', 'b']);
  });
  it('comes in several events when it is long', () => {
    const many = contextOf(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`s${at}`, 20])));
    given(identificationDecider, many).when(run).thenTypes('IdentificationRun', 'CandidatesFound', 'CandidatesFound', 'CandidatesFound');
  });
});

describe('a decision', () => {
  const decide = (...decisions: readonly ['a' | 'b' | 'z', 'include' | 'exclude', string][]): IdentificationCommand => ({ ...base, type: 'DecideSchools',
    decisions: decisions.map(([school, decision, reason]) => ({ school, municipality: 'm1', decision, reason })) });
  it('is an event for each school, also for one the criteria did not find', () =>
    after(...ran).when(decide(['a', 'include', 'по данным'], ['z', 'include', 'по данным'])).then(decided('a', 'include'), decided('z', 'include')));
  it('may be changed, with another reason', () =>
    after(...ran, decided('a', 'include')).when(decide(['a', 'exclude', 'закрывается'])).then(decided('a', 'exclude', 'закрывается')));
  it('refuses two words on one school', () => after(...ran).when(decide(['a', 'include', 'x'], ['a', 'exclude', 'y'])).thenRefused('school-decided-twice', { school: 'a' }));
  it('refuses to change what an order has confirmed', () => after(...ran, decided('a', 'include'), decided('b', 'exclude'), confirmed)
    .when(decide(['b', 'include', 'x'])).thenRefused('identification-confirmed', { cycle: 'c-2023', order: '12', date: '2023-01-20' }));
});

describe('an earlier list', () => {
  const takeOver: IdentificationCommand = { ...base, type: 'TakeOverList', list: 'list-2022', schools: [{ school: 'x', municipality: 'm1' }] };
  const takenOver: IdentificationEvent = { type: 'EarlierListTakenOver', occurredAt: base.now, data: { list: 'list-2022', schools: [{ school: 'x', municipality: 'm1' }], by: 'p-1' } };
  it('goes into the cycle as it stands', () => after().when(takeOver).then(takenOver));
  it('counts as decided', () => after(takenOver).when({ ...base, type: 'ConfirmIdentification', order }).then(
    { ...confirmed, data: { ...confirmed.data, run: null, included: 1, excluded: 0 } }));
});

describe('confirming', () => {
  const confirm: IdentificationCommand = { ...base, type: 'ConfirmIdentification', order };
  it('needs a decision on every candidate', () => after(...ran, decided('b', 'include')).when(confirm).thenRefused('candidates-undecided', { count: 1, school: 'a' }));
  it('needs a school', () => after(...ran, decided('a', 'exclude'), decided('b', 'exclude')).when(confirm).thenRefused('no-school-included', { cycle: 'c-2023' }));
  it('keeps an order that disagrees with its appendix', () => after(...ran, decided('a', 'include'), decided('b', 'exclude')).when(confirm).then(confirmed));
  it('refuses a second order', () => after(...ran, decided('a', 'include'), decided('b', 'exclude'), confirmed).when({ ...base, type: 'ConfirmIdentification', order: { ...order, number: '13' } })
    .thenRefused('identification-confirmed'));
});

describe('a second run', () => {
  it('shows what is different and changes no confirmed list', () => {
    const earlier = [...ran, decided('a', 'include'), decided('b', 'include'), confirmed];
    const state = [...earlier, ...eventsOf(second, earlier)].reduce(evolve, noIdentification);
    expect([state.status, [...state.decisions.keys()], state.runs.map((one) => one.run)]).toStrictEqual(['confirmed', ['a', 'b'], [1, 2]]);
    expect(differenceBetween(state.runs[0]!, state.runs[1]!, state)).toStrictEqual({
      from: 1, to: 2, appeared: ['c'], gone: ['b'],
      changed: [{ school: 'a', gained: [], lost: [], otherNumbers: ['vpr'], evidence: { from: 'firm', to: 'firm' } }],
      candidatesNotIncluded: ['c'], includedNotFound: ['b'],
    });
  });
});
