import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { Instant } from '../core/instant.js';
import { isSameGrant, type Grant, type PersonEvent, type Preferences } from './events.js';

export interface RegisterPerson extends CommandBase { readonly type: 'RegisterPerson'; readonly person: string; readonly sealed: string; readonly language: 'ru' | 'en' }
export interface ChangeContacts extends CommandBase { readonly type: 'ChangeContacts'; readonly person: string; readonly sealed: string }
export interface ChoosePreferences extends CommandBase { readonly type: 'ChoosePreferences'; readonly person: string; readonly preferences: Preferences }
export interface GrantRole extends CommandBase { readonly type: 'GrantRole'; readonly person: string; readonly grant: Grant }
export interface RevokeRole extends CommandBase { readonly type: 'RevokeRole'; readonly person: string; readonly grant: Grant }
/** `since`: since when sign-ins have asked for a code; `null` when they do not. */
export interface ResetSecondFactor extends CommandBase { readonly type: 'ResetSecondFactor'; readonly person: string; readonly since: Instant | null; readonly reason: string }
/** `reset` names the link without telling it; `reason` is null when nobody vouches for who asks. */
export interface IssuePasswordReset extends CommandBase { readonly type: 'IssuePasswordReset'; readonly person: string; readonly reset: string; readonly until: Instant; readonly reason: string | null }
export interface SetPasswordAnew extends CommandBase { readonly type: 'SetPasswordAnew'; readonly person: string; readonly reset: string }
export interface ErasePerson extends CommandBase { readonly type: 'ErasePerson'; readonly person: string; readonly reason: string }
export type PersonCommand = RegisterPerson | ChangeContacts | ChoosePreferences | GrantRole | RevokeRole | ResetSecondFactor | IssuePasswordReset | SetPasswordAnew | ErasePerson;

export type PersonState =
  | { readonly status: 'none' }
  | {
    readonly status: 'known'; readonly grants: readonly Grant[]; readonly preferences: Preferences; /** Which second factor was reset last, by when it had been turned on. */ readonly factorReset: Instant | null;
    readonly passwordReset: { readonly reset: string; readonly used: boolean } | null;
  }
  | { readonly status: 'erased' };

const evolve = (state: PersonState, event: PersonEvent): PersonState => {
  switch (event.type) {
    case 'PersonRegistered': return { status: 'known', grants: [], preferences: { language: event.data.language, digest: 'daily', leftOut: [] }, factorReset: null, passwordReset: null };
    case 'ContactsChanged': return state;
    case 'PreferencesChosen': return state.status === 'known' ? { ...state, preferences: event.data.preferences } : state;
    case 'RoleGranted': return state.status === 'known' ? { ...state, grants: [...state.grants, event.data.grant] } : state;
    case 'RoleRevoked': return state.status === 'known' ? { ...state, grants: state.grants.filter((grant) => !isSameGrant(grant, event.data.grant)) } : state;
    case 'SecondFactorReset': return state.status === 'known' ? { ...state, factorReset: event.data.since } : state;
    case 'PasswordResetIssued': return state.status === 'known' ? { ...state, passwordReset: { reset: event.data.reset, used: false } } : state;
    case 'PasswordSetAnew': return state.status === 'known' ? { ...state, passwordReset: { reset: event.data.reset, used: true } } : state;
    case 'PersonErased': return { status: 'erased' };
  }
};

const isSame = (a: Preferences, b: Preferences): boolean => a.language === b.language && a.digest === b.digest && a.leftOut.join() === b.leftOut.join();

const decide = (command: PersonCommand, state: PersonState): readonly PersonEvent[] => {
  const { person, now, actor } = command;
  if (command.type === 'RegisterPerson') {
    return state.status !== 'none' ? [] : [{ type: 'PersonRegistered', occurredAt: now, data: { person, sealed: command.sealed, language: command.language } }];
  }
  if (state.status === 'none') throw new DomainError('person-unknown', { person });
  if (command.type === 'ErasePerson') {
    return state.status === 'erased' ? [] : [{ type: 'PersonErased', occurredAt: now, data: { person, by: actor.id, reason: command.reason } }];
  }
  if (state.status === 'erased') throw new DomainError('person-erased', { person });
  switch (command.type) {
    case 'ChangeContacts': return [{ type: 'ContactsChanged', occurredAt: now, data: { sealed: command.sealed } }];
    case 'ChoosePreferences': {
      const preferences = { ...command.preferences, leftOut: [...new Set(command.preferences.leftOut)].sort() };
      return isSame(preferences, state.preferences) ? [] : [{ type: 'PreferencesChosen', occurredAt: now, data: { preferences } }];
    }
    case 'GrantRole': return state.grants.some((grant) => isSameGrant(grant, command.grant)) ? []
      : [{ type: 'RoleGranted', occurredAt: now, data: { person, grant: command.grant, by: actor.id } }];
    case 'RevokeRole': return state.grants.some((grant) => isSameGrant(grant, command.grant))
      ? [{ type: 'RoleRevoked', occurredAt: now, data: { person, grant: command.grant, by: actor.id } }] : [];
    case 'ResetSecondFactor': {
      const { since, reason } = command;
      // With a code of one's own phone one removes it oneself; without one, somebody else has to make sure who asks.
      if (actor.id === person) throw new DomainError('second-factor-own', { person });
      if (since === null) throw new DomainError('second-factor-absent', { person });
      return since === state.factorReset ? [] : [{ type: 'SecondFactorReset', occurredAt: now, data: { person, since, by: actor.id, reason } }];
    }
    case 'IssuePasswordReset': {
      const { reset, until, reason } = command;
      // Whoever is signed in knows the present password, and changes it with that.
      if (actor.kind === 'person' && actor.id === person) throw new DomainError('password-reset-own', { person });
      return state.passwordReset?.reset === reset ? [] : [{ type: 'PasswordResetIssued', occurredAt: now, data: { person, reset, until, by: actor.kind === 'person' ? actor.id : null, reason } }];
    }
    case 'SetPasswordAnew': {
      if (state.passwordReset?.reset !== command.reset) throw new DomainError('password-reset-void');
      return state.passwordReset.used ? [] : [{ type: 'PasswordSetAnew', occurredAt: now, data: { person, reset: command.reset } }];
    }
  }
};

/** A person: sealed contacts, roles within scopes, erasable. */
export const personDecider: Decider<PersonCommand, PersonEvent, PersonState> = { initial: { status: 'none' }, evolve, decide };
