import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { PlainDate } from '../core/instant.js';
import type { RegistryEvent, SchoolKind } from './events.js';
import { evolve, type RegistryState } from './state.js';

export type { RegistryState } from './state.js';
export interface RegisterMunicipality extends CommandBase { readonly type: 'RegisterMunicipality'; readonly municipality: string; readonly region: string; readonly name: string }
export interface RegisterSchool extends CommandBase {
  readonly type: 'RegisterSchool'; readonly school: string; readonly municipality: string; readonly region: string; readonly name: string;
  /** Left as it is, ordinary for a new one, when not given. */
  readonly kind?: SchoolKind;
  /** Not by a table of schools that may be known: one that is there with another name or kind is refused instead of changed. */
  readonly isNew?: boolean;
}
interface OnSchool extends CommandBase { readonly school: string }
export interface RenameSchool extends OnSchool { readonly type: 'RenameSchool'; readonly name: string }
export interface ChangeSchoolKind extends OnSchool { readonly type: 'ChangeSchoolKind'; readonly kind: SchoolKind }
export interface CloseSchool extends OnSchool { readonly type: 'CloseSchool'; readonly on: PlainDate; readonly reason: string }
export interface MergeSchool extends OnSchool { readonly type: 'MergeSchool'; readonly into: string; readonly on: PlainDate }
export interface SplitSchool extends OnSchool { readonly type: 'SplitSchool'; readonly into: readonly string[]; readonly on: PlainDate; readonly remains: boolean }
export interface ReopenSchool extends OnSchool { readonly type: 'ReopenSchool'; readonly reason: string }
export type SchoolChange = RenameSchool | ChangeSchoolKind | CloseSchool | MergeSchool | SplitSchool | ReopenSchool;
export type RegistryCommand = RegisterMunicipality | RegisterSchool | SchoolChange;
type School = Extract<RegistryState, { status: 'school' }>;

const decide = (command: RegistryCommand, state: RegistryState): readonly RegistryEvent[] => {
  switch (command.type) {
    case 'RegisterMunicipality': {
      const { municipality, region, name } = command;
      return state.status !== 'none' ? [] : [{ type: 'MunicipalityRegistered', occurredAt: command.now, data: { municipality, region, name } }];
    }
    case 'RegisterSchool': return register(command, state);
    case 'RenameSchool': case 'ChangeSchoolKind': case 'CloseSchool': case 'MergeSchool': case 'SplitSchool': case 'ReopenSchool': {
      if (state.status !== 'school') throw new DomainError('school-unknown', { school: command.school });
      return change(command, state);
    }
  }
};

/** A school that is known under another name is renamed; whoever gives no kind leaves it as it is. */
const register = ({ school, municipality, region, name, kind, isNew = false, now }: RegisterSchool, state: RegistryState): readonly RegistryEvent[] => {
  const kindChanged = (known: SchoolKind): readonly RegistryEvent[] =>
    (kind === undefined || kind === known ? [] : [{ type: 'SchoolKindChanged', occurredAt: now, data: { school, kind } }]);
  switch (state.status) {
    case 'none':
      // `school-record-…` are the streams of what is recorded about schools.
      if (school.startsWith('record-')) throw new DomainError('school-id-reserved', { school });
      return [{ type: 'SchoolRegistered', occurredAt: now, data: { school, municipality, region, name } }, ...kindChanged('ordinary')];
    case 'school':
      if (isNew && state.municipality !== municipality) throw new DomainError('school-elsewhere', { schools: school });
      if (isNew && (state.name !== name || (kind ?? state.kind) !== state.kind)) throw new DomainError('school-known', { school, name: state.name });
      return [...state.name === name ? [] : [{ type: 'SchoolRenamed' as const, occurredAt: now, data: { school, name } }], ...kindChanged(state.kind)];
    case 'municipality': return [];
  }
};

const change = (command: SchoolChange, state: School): readonly RegistryEvent[] => {
  const { school, now } = command;
  switch (command.type) {
    case 'RenameSchool': return state.name === command.name ? [] : [{ type: 'SchoolRenamed', occurredAt: now, data: { school, name: command.name } }];
    case 'ChangeSchoolKind': return state.kind === command.kind ? [] : [{ type: 'SchoolKindChanged', occurredAt: now, data: { school, kind: command.kind } }];
    case 'CloseSchool': return ended(state, { how: 'closed', on: command.on, into: [] }, school)
      ? [] : [{ type: 'SchoolClosed', occurredAt: now, data: { school, on: command.on, reason: command.reason } }];
    case 'MergeSchool': {
      const { into, on } = command;
      refuseItself(school, [into]);
      return ended(state, { how: 'merged', on, into: [into] }, school) ? [] : [{ type: 'SchoolMerged', occurredAt: now, data: { school, into, on } }];
    }
    case 'SplitSchool': {
      const { on, remains } = command;
      const into = [...new Set(command.into)].sort();
      refuseItself(school, into);
      const again = state.splitOff.some((split) => split.on === on && split.into.join() === into.join());
      if (remains ? again : ended(state, { how: 'split', on, into }, school)) return [];
      return [{ type: 'SchoolSplit', occurredAt: now, data: { school, into, on, remains } }];
    }
    case 'ReopenSchool': return state.end === null ? [] : [{ type: 'SchoolReopened', occurredAt: now, data: { school, reason: command.reason } }];
  }
};

/** Whether it had ended in just this way; a school that ended in another is to be reopened first. */
const ended = ({ end }: School, wanted: NonNullable<School['end']>, school: string): boolean => {
  if (end === null) return false;
  if (end.how === wanted.how && end.on === wanted.on && end.into.join() === wanted.into.join()) return true;
  throw new DomainError('school-ended', { school, on: end.on });
};

const refuseItself = (school: string, into: readonly string[]): void => {
  if (into.length === 0 || into.includes(school)) throw new DomainError('school-successor-invalid', { school });
};

/** A municipality or a school as the region knows it, each in a stream of its own. */
export const registryDecider: Decider<RegistryCommand, RegistryEvent, RegistryState> = { initial: { status: 'none' }, evolve, decide };
