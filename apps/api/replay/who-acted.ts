import { Injectable } from '@nestjs/common';
import type { Actor } from '@uplift/domain/core/decider';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import type { Text } from '@uplift/domain/programme/vocabulary';
import { peopleById } from '@uplift/infra/projections/queries/people';
import { ReadDatabase } from '../parts/read-database.js';

export type WhoOf = (actor: Actor) => Text;

/** People by their roles, never by name: who reads the log need not know more, and an erased person stays in it. */
@Injectable()
export class WhoActed {
  constructor(private readonly db: ReadDatabase) {}

  async of(actors: readonly Actor[]): Promise<WhoOf> {
    const ids = [...new Set(actors.filter(({ kind }) => kind === 'person').map(({ id }) => id))];
    const people = ids.length === 0 ? new Map<string, never>() : await peopleById(this.db, { people: ids });
    return ({ kind, id }) => {
      if (kind === 'system') return { ru: 'система', en: 'the engine' };
      const roles = [...new Set((people.get(id)?.grants ?? []).map(({ role }) => role))].map(titleOfRole);
      return roles.length === 0 ? { ru: 'человек без роли', en: 'a person without a role' } : { ru: roles.map(({ ru }) => ru).join(', '), en: roles.map(({ en }) => en).join(', ') };
    };
  }
}
