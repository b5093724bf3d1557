import type { Instant, PlainDate } from '../core/instant.js';
import type { RegistryEvent, SchoolKind } from './events.js';

/** How a school ended, and the schools that go on in its place. */
export interface SchoolEnd { readonly how: 'closed' | 'merged' | 'split'; readonly on: PlainDate; readonly into: readonly string[] }
/** The name a school bore until then. */
export interface FormerName { readonly name: string; readonly until: Instant }
export interface SplitOff { readonly on: PlainDate; readonly into: readonly string[] }

export type RegistryState =
  | { readonly status: 'none' }
  | { readonly status: 'municipality'; readonly region: string; readonly name: string }
  | {
    readonly status: 'school'; readonly region: string; readonly municipality: string; readonly name: string; readonly kind: SchoolKind;
    readonly formerNames: readonly FormerName[]; readonly splitOff: readonly SplitOff[]; readonly end: SchoolEnd | null;
  };

type School = Extract<RegistryState, { status: 'school' }>;

export const evolve = (state: RegistryState, event: RegistryEvent): RegistryState => {
  switch (event.type) {
    case 'MunicipalityRegistered': return { status: 'municipality', region: event.data.region, name: event.data.name };
    case 'SchoolRegistered': {
      const { region, municipality, name } = event.data;
      return { status: 'school', region, municipality, name, kind: 'ordinary', formerNames: [], splitOff: [], end: null };
    }
    case 'SchoolRenamed': case 'SchoolKindChanged': case 'SchoolClosed': case 'SchoolMerged': case 'SchoolSplit': case 'SchoolReopened':
      return state.status === 'school' ? evolveSchool(state, event) : state;
  }
};

const evolveSchool = (state: School, event: Exclude<RegistryEvent, { type: 'MunicipalityRegistered' | 'SchoolRegistered' }>): School => {
  switch (event.type) {
    case 'SchoolRenamed': return { ...state, name: event.data.name, formerNames: [...state.formerNames, { name: state.name, until: event.occurredAt }] };
    case 'SchoolKindChanged': return { ...state, kind: event.data.kind };
    case 'SchoolClosed': return { ...state, end: { how: 'closed', on: event.data.on, into: [] } };
    case 'SchoolMerged': return { ...state, end: { how: 'merged', on: event.data.on, into: [event.data.into] } };
    case 'SchoolSplit': {
      const { on, into, remains } = event.data;
      return remains ? { ...state, splitOff: [...state.splitOff, { on, into }] } : { ...state, end: { how: 'split', on, into } };
    }
    case 'SchoolReopened': return { ...state, end: null };
  }
};
