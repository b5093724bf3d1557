import { Grant } from '@uplift/domain/person/events';
import type { PersonState } from '@uplift/domain/person/decide';
import { z } from 'zod';
import type { Done } from '../commands/command-sender.js';

export const PersonAnswer = z.object({
  person: z.string(), version: z.int(), repeated: z.boolean(), status: z.enum(['known', 'erased']), grants: z.array(Grant),
}).meta({ id: 'PersonChanged' });
export type PersonAnswer = z.infer<typeof PersonAnswer>;

export const personAnswer = (person: string, { state, version, repeated }: Done<PersonState>): PersonAnswer => {
  if (state.status === 'none') throw new Error(`person ${person} has no state after a command`);
  return { person, version, repeated, status: state.status, grants: state.status === 'known' ? [...state.grants] : [] };
};
