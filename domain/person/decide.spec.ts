import { given } from '../testing/given.js';
import { personDecider, type PersonCommand } from './decide.js';
import type { PersonEvent } from './events.js';

const now = '2026-10-01T06:00:00.000Z';
const own = { person: 'p1', actor: { kind: 'person', id: 'p1' }, now } as const;
const registered: PersonEvent = { type: 'PersonRegistered', occurredAt: now, data: { person: 'p1', sealed: 'sealed', language: 'ru' } };
const choose = (digest: 'daily' | 'none', leftOut: string[], language: 'ru' | 'en' = 'ru'): PersonCommand => ({ ...own, type: 'ChoosePreferences', preferences: { language, digest, leftOut } });
const chosen: PersonEvent = { type: 'PreferencesChosen', occurredAt: now, data: { preferences: { language: 'ru', digest: 'daily', leftOut: ['approved', 'closed'] } } };

const reset = (by: string, since: string | null): PersonCommand => ({ type: 'ResetSecondFactor', person: 'p1', since, reason: 'телефон утерян', actor: { kind: 'person', id: by }, now });
const wasReset: PersonEvent = { type: 'SecondFactorReset', occurredAt: now, data: { person: 'p1', since: '2026-09-10T06:00:00.000Z', by: 'p2', reason: 'телефон утерян' } };

describe('the second factor of a lost phone', () => {
  it('is reset by somebody else, once for each time it was turned on', () => {
    given(personDecider, undefined, registered).when(reset('p2', '2026-09-10T06:00:00.000Z')).then(wasReset);
    given(personDecider, undefined, registered, wasReset).when(reset('p2', '2026-09-10T06:00:00.000Z')).then();
    given(personDecider, undefined, registered, wasReset).when(reset('p2', '2026-09-12T06:00:00.000Z'))
      .then({ ...wasReset, data: { ...wasReset.data, since: '2026-09-12T06:00:00.000Z' } });
  });

  it('is not reset by oneself, nor where there is none', () => {
    given(personDecider, undefined, registered).when(reset('p1', '2026-09-10T06:00:00.000Z')).thenRefused('second-factor-own', { person: 'p1' });
    given(personDecider, undefined, registered).when(reset('p2', null)).thenRefused('second-factor-absent', { person: 'p1' });
    given(personDecider, undefined).when(reset('p2', null)).thenRefused('person-unknown', { person: 'p1' });
  });
});

describe('a forgotten password', () => {
  const [until, reason] = ['2026-10-02T06:00:00.000Z', 'звонил с рабочего телефона'];
  const issue = (by: PersonCommand['actor'], which = 'r1'): PersonCommand => ({ type: 'IssuePasswordReset', person: 'p1', reset: which, until, reason: by.kind === 'person' ? reason : null, actor: by, now });
  const issued: PersonEvent = { type: 'PasswordResetIssued', occurredAt: now, data: { person: 'p1', reset: 'r1', until, by: 'p2', reason } };
  const set = (which: string): PersonCommand => ({ ...own, type: 'SetPasswordAnew', reset: which });
  const wasSet: PersonEvent = { type: 'PasswordSetAnew', occurredAt: now, data: { person: 'p1', reset: 'r1' } };

  it('is set anew by the last link, once', () => {
    given(personDecider, undefined, registered).when(issue({ kind: 'person', id: 'p2' })).then(issued);
    given(personDecider, undefined, registered, issued).when(issue({ kind: 'system', id: 'sign-in' }, 'r2')).then({ ...issued, data: { person: 'p1', reset: 'r2', until, by: null, reason: null } });
    given(personDecider, undefined, registered, issued).when(set('r1')).then(wasSet);
    given(personDecider, undefined, registered, issued, wasSet).when(set('r1')).then();
    given(personDecider, undefined, registered, issued).when(set('r2')).thenRefused('password-reset-void');
    given(personDecider, undefined, registered).when(set('r1')).thenRefused('password-reset-void');
  });

  it('is not for those who are signed in, nor for anybody unknown', () => {
    given(personDecider, undefined, registered).when(issue({ kind: 'person', id: 'p1' })).thenRefused('password-reset-own', { person: 'p1' });
    given(personDecider, undefined).when(issue({ kind: 'person', id: 'p2' })).thenRefused('person-unknown', { person: 'p1' });
  });
});

describe('what a person wishes to be told', () => {
  it('is chosen once, whatever order it comes in', () => {
    given(personDecider, undefined, registered).when(choose('daily', ['closed', 'approved', 'closed'])).then(chosen);
    given(personDecider, undefined, registered, chosen).when(choose('daily', ['approved', 'closed'])).then();
  });

  it('is a daily digest of everything in one’s own language until one chooses', () => {
    given(personDecider, undefined, registered).when(choose('daily', [])).then();
    given(personDecider, undefined, registered).when(choose('none', [], 'en'))
      .then({ type: 'PreferencesChosen', occurredAt: now, data: { preferences: { language: 'en', digest: 'none', leftOut: [] } } });
  });

  it('is nobody’s who is unknown or erased', () => {
    given(personDecider, undefined).when(choose('none', [])).thenRefused('person-unknown', { person: 'p1' });
    given(personDecider, undefined, registered, { type: 'PersonErased', occurredAt: now, data: { person: 'p1', by: 'p2', reason: 'asked for' } }).when(choose('none', [])).thenRefused('person-erased', { person: 'p1' });
  });
});
