import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type { RegistryEvent } from './events.js';

export interface RegisterMunicipality extends CommandBase { readonly type: 'RegisterMunicipality'; readonly municipality: string; readonly region: string; readonly name: string }
export interface RegisterSchool extends CommandBase {
  readonly type: 'RegisterSchool'; readonly school: string; readonly municipality: string; readonly region: string; readonly name: string;
}
export interface RenameSchool extends CommandBase { readonly type: 'RenameSchool'; readonly school: string; readonly name: string }
export type RegistryCommand = RegisterMunicipality | RegisterSchool | RenameSchool;

export type RegistryState =
  | { readonly status: 'none' }
  | { readonly status: 'municipality'; readonly region: string; readonly name: string }
  | { readonly status: 'school'; readonly region: string; readonly municipality: string; readonly name: string };

const evolve = (state: RegistryState, event: RegistryEvent): RegistryState => {
  switch (event.type) {
    case 'MunicipalityRegistered': return { status: 'municipality', region: event.data.region, name: event.data.name };
    case 'SchoolRegistered': return { status: 'school', region: event.data.region, municipality: event.data.municipality, name: event.data.name };
    case 'SchoolRenamed': return state.status === 'school' ? { ...state, name: event.data.name } : state;
  }
};

const decide = (command: RegistryCommand, state: RegistryState): readonly RegistryEvent[] => {
  switch (command.type) {
    case 'RegisterMunicipality': {
      const { municipality, region, name } = command;
      return state.status !== 'none' ? [] : [{ type: 'MunicipalityRegistered', occurredAt: command.now, data: { municipality, region, name } }];
    }
    case 'RegisterSchool': {
      const { school, municipality, region, name } = command;
      if (state.status === 'none') return [{ type: 'SchoolRegistered', occurredAt: command.now, data: { school, municipality, region, name } }];
      return state.status === 'school' && state.name !== name ? [{ type: 'SchoolRenamed', occurredAt: command.now, data: { school, name } }] : [];
    }
    case 'RenameSchool': {
      if (state.status !== 'school') throw new DomainError('school-unknown', { school: command.school });
      return state.name === command.name ? [] : [{ type: 'SchoolRenamed', occurredAt: command.now, data: { school: command.school, name: command.name } }];
    }
  }
};

/** A municipality or a school as the region knows it, each in a stream of its own. */
export const registryDecider: Decider<RegistryCommand, RegistryEvent, RegistryState> = { initial: { status: 'none' }, evolve, decide };
