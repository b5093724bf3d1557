import { Injectable } from '@nestjs/common';
import type { Action } from '@uplift/domain/access/policy';
import { Grant } from '@uplift/domain/person/events';
import { Text } from '@uplift/domain/programme/vocabulary';
import { find, findableKinds, type FindWithin } from '@uplift/infra/projections/queries/find';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { reachOf } from '../access/reach.js';
import type { SignedIn } from '../access/signed-in.js';
import { MeetingAccess } from '../meetings/meeting-access.js';
import { ReadDatabase } from '../parts/read-database.js';
import { PeopleByName } from './people-by-name.js';

export const SearchQuery = z.object({ q: z.string().trim().min(1).max(200).describe('Words, whole or begun; ё is е, and case does not matter.'), limit: z.coerce.number().int().min(1).max(50).default(6) });
const Found = z.object({
  kind: z.enum(findableKinds), id: z.string(), title: Text, place: z.string().nullable().describe('Whose it is, where that is not its own name.'), case: z.string().nullable(), cycle: z.string().nullable(),
}).meta({ id: 'Found' });
export const SearchAnswer = z.object({
  groups: z.array(z.object({ kind: z.enum(findableKinds), found: z.array(Found) })),
  people: z.array(z.object({ person: z.string(), name: z.string(), grants: z.array(Grant) })).describe('Only those one looks after.'),
}).meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** What bears the words, as far as one's roles reach. */
@Injectable()
export class Search {
  constructor(private readonly db: ReadDatabase, private readonly access: Access, private readonly meetings: MeetingAccess, private readonly people: PeopleByName) {}

  async run({ q, limit }: z.output<typeof SearchQuery>, reader: SignedIn): Promise<SearchAnswer> {
    const within = (action: Action): FindWithin => ({ scopes: reachOf(this.access, reader, action), common: [] });
    const { regions, municipalities, common } = this.meetings.reachOf(reader);
    const meetings: FindWithin = { scopes: [...regions.map((id) => ({ kind: 'region' as const, id })), ...municipalities.map((id) => ({ kind: 'municipality' as const, id }))], common };
    const registry = within('registry.read');
    const regionsOf = (action: Action): readonly string[] => [...new Set(this.access.grantsFor(reader, action).map(({ place }) => place.region))];
    const [found, people] = await Promise.all([
      find(this.db, { text: q, limit, within: {
        school: registry, municipality: registry, file: within('case.read'), roadmap: within('case.read'), report: within('report.read'), meeting: meetings,
        training: { ...within('training.read'), common: regionsOf('training.read') },
      } }),
      this.people.find(q, reachOf(this.access, reader, 'person.read'), limit),
    ]);
    return {
      groups: findableKinds.flatMap((kind) => {
        const some = found.filter((one) => one.kind === kind).map(({ id, title, place, case: caseId, cycle }) => ({ kind, id, title: { ...title }, place, case: caseId, cycle }));
        return some.length === 0 ? [] : [{ kind, found: some }];
      }),
      people: people.map(({ person, name, grants }) => ({ person, name, grants: [...grants] })),
    };
  }
}
