import { causationOf } from '@uplift/infra/command/causation';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { lostOrTwice, type Acknowledged } from './lost-or-twice.js';

const seed = 1;
const login = 'expert.region';
const preparations = ['ProgrammePublished', 'CyclePlanned', 'SchoolsListed', 'SchoolListConfirmed', 'CycleLaunched', 'SchoolRegistered', 'MunicipalityRegistered']
  .map((type) => ({ stream: 'somewhere', type, causationId: 'command:other:0' }));
const acknowledged = (key: string): Acknowledged => ({ login, key, path: '/cases/c/steps/package/approve' });
const stored = (key: string) => ({ stream: 'case-c', type: 'StepApproved',
  causationId: causationOf(deterministicId(deterministicId('rehearsal', login), deterministicId('rehearsal', String(seed), login, key)), '0') });
const wrong = (told: readonly Acknowledged[], ...events: readonly ReturnType<typeof stored>[]) => lostOrTwice(told, [...preparations, ...events], seed);

describe('what was acknowledged', () => {
  it('is right when each command is stored once', () => {
    expect(wrong([acknowledged('a'), acknowledged('b')], stored('b'), stored('a'))).toStrictEqual([]);
  });
  it('is reported when it was lost, stored twice, or stored and never acknowledged', () => {
    expect(wrong([acknowledged('a'), acknowledged('b')], stored('a'))).toStrictEqual(['b: acknowledged once, stored 0 times', '2 acts acknowledged, 1 stored']);
    expect(wrong([acknowledged('a')], stored('a'), stored('a'))).toStrictEqual(['a: acknowledged once, stored 2 times', '1 acts acknowledged, 2 stored']);
    expect(wrong([], stored('a'))).toStrictEqual(['0 acts acknowledged, 1 stored']);
  });
  it('is reported when a preparation was stored twice in one stream, or never', () => {
    expect(wrong([], preparations[4]!)).toStrictEqual(['CycleLaunched in somewhere: stored twice']);
    expect(lostOrTwice([], preparations.slice(1), seed)).toStrictEqual(['ProgrammePublished: never stored']);
  });
});
