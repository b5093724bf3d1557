import { fold } from '../core/decider.js';
import { given } from '../testing/given.js';
import { registryDecider, type RegisterSchool } from './decide.js';
import type { RegistryEvent } from './events.js';

const base = { actor: { kind: 'person', id: 'p-1' }, now: '2023-09-01T06:00:00.000Z' } as const;
const register: RegisterSchool = { ...base, type: 'RegisterSchool', school: 's-1', municipality: 'm-1', region: 'r-1', name: 'Школа № 1' };
const event = <Type extends RegistryEvent['type']>(type: Type, data: Extract<RegistryEvent, { type: Type }>['data'], occurredAt: string = base.now) =>
  ({ type, occurredAt, data }) as Extract<RegistryEvent, { type: Type }>;
const registered = event('SchoolRegistered', { school: 's-1', municipality: 'm-1', region: 'r-1', name: 'Школа № 1' });
const known = (...more: readonly RegistryEvent[]) => given(registryDecider, undefined, registered, ...more);

describe('a school in the registry', () => {
  it('is registered with its kind, renamed and changed in kind by a later registration, and left alone by a repeat', () => {
    given(registryDecider, undefined).when({ ...register, kind: 'evening' }).then(registered, event('SchoolKindChanged', { school: 's-1', kind: 'evening' }));
    known().when({ ...register, kind: 'ordinary' }).then();
    known().when({ ...register, name: 'Лицей № 1', kind: 'evening' }).then(
      event('SchoolRenamed', { school: 's-1', name: 'Лицей № 1' }), event('SchoolKindChanged', { school: 's-1', kind: 'evening' }));
    known(event('SchoolKindChanged', { school: 's-1', kind: 'evening' })).when(register).then();
  });

  it('is registered anew only where no other school has its id', () => {
    given(registryDecider, undefined).when({ ...register, isNew: true }).then(registered);
    known().when({ ...register, isNew: true, name: 'Школа №1' }).thenRefused('school-known', { school: 's-1', name: 'Школа № 1' });
    known().when({ ...register, isNew: true, kind: 'evening' }).thenRefused('school-known', { school: 's-1', name: 'Школа № 1' });
    known().when({ ...register, isNew: true, municipality: 'm-2' }).thenRefused('school-elsewhere', { schools: 's-1' });
  });

  it('keeps the names it bore, and until when', () => {
    const state = fold<RegistryEvent, typeof registryDecider.initial>(registryDecider, [registered,
      event('SchoolRenamed', { school: 's-1', name: 'Лицей № 1' }, '2024-01-01T00:00:00.000Z'), event('SchoolSplit', { school: 's-1', into: ['s-9'], on: '2024-09-01', remains: true })]);
    expect(state).toStrictEqual({ status: 'school', region: 'r-1', municipality: 'm-1', name: 'Лицей № 1', kind: 'ordinary',
      formerNames: [{ name: 'Школа № 1', until: '2024-01-01T00:00:00.000Z' }], splitOff: [{ on: '2024-09-01', into: ['s-9'] }], end: null });
  });

  it('closes, merges and splits on a day', () => {
    known().when({ ...base, type: 'CloseSchool', school: 's-1', on: '2024-08-31', reason: 'приказ' }).then(event('SchoolClosed', { school: 's-1', on: '2024-08-31', reason: 'приказ' }));
    known().when({ ...base, type: 'MergeSchool', school: 's-1', into: 's-2', on: '2024-08-31' }).then(event('SchoolMerged', { school: 's-1', into: 's-2', on: '2024-08-31' }));
    known().when({ ...base, type: 'SplitSchool', school: 's-1', into: ['s-4', 's-3', 's-4'], on: '2024-08-31', remains: false })
      .then(event('SchoolSplit', { school: 's-1', into: ['s-3', 's-4'], on: '2024-08-31', remains: false }));
    known().when({ ...base, type: 'SplitSchool', school: 's-1', into: ['s-3'], on: '2024-08-31', remains: true })
      .then(event('SchoolSplit', { school: 's-1', into: ['s-3'], on: '2024-08-31', remains: true }));
  });

  it('ends once: otherwise only after it was reopened', () => {
    const closed = event('SchoolClosed', { school: 's-1', on: '2024-08-31', reason: 'приказ' });
    known(closed).when({ ...base, type: 'MergeSchool', school: 's-1', into: 's-2', on: '2024-08-31' }).thenRefused('school-ended', { school: 's-1', on: '2024-08-31' });
    known(closed).when({ ...base, type: 'ReopenSchool', school: 's-1', reason: 'ошибка' }).then(event('SchoolReopened', { school: 's-1', reason: 'ошибка' }));
    known().when({ ...base, type: 'ReopenSchool', school: 's-1', reason: 'ошибка' }).then();
  });

  it('is not its own successor, and must be known', () => {
    known().when({ ...base, type: 'MergeSchool', school: 's-1', into: 's-1', on: '2024-08-31' }).thenRefused('school-successor-invalid', { school: 's-1' });
    known().when({ ...base, type: 'SplitSchool', school: 's-1', into: [], on: '2024-08-31', remains: true }).thenRefused('school-successor-invalid');
    given(registryDecider, undefined).when({ ...register, school: 'record-1' }).thenRefused('school-id-reserved', { school: 'record-1' });
    given(registryDecider, undefined).when({ ...base, type: 'ChangeSchoolKind', school: 's-7', kind: 'evening' }).thenRefused('school-unknown', { school: 's-7' });
  });
});
