import type { Instant } from '@uplift/domain/core/instant';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { OpenedDependencies } from '@uplift/api/open-dependencies';
import type { Player } from '../cast/cast.js';
import type { RehearsedSchool } from '../cast/school-list.js';
import type { Act } from '../oracle/expected-notices.js';
import type { Desk } from '../stage/office.js';

/** The rehearsed engine while it runs, as those who write a year of their own meet it. */
export interface OpenYear {
  readonly cycle: string;
  readonly schools: readonly RehearsedSchool[];
  readonly parts: OpenedDependencies;
  now(): Instant;
  /** The API as whoever holds this role, or one of these roles nearest to the case, uses it. */
  deskOf(role: Role): Desk;
  deskOver(caseId: string, roles: readonly Role[]): Desk;
  /** The API as this invented person uses it; throws for a login nobody bears. */
  deskOfLogin(login: string): Desk;
  /** The person's id; throws for a login nobody bears. */
  personOf(login: string): string;
  readonly players: readonly Player[];
  /** Waits until lists show all that is stored. */
  readable(): Promise<void>;
}

/** Something that is done in the year beside what everybody does by themselves. What it hands in, returns or approves it answers, so that the oracle knows. */
export interface Episode {
  readonly at: Instant;
  run(year: OpenYear): Promise<readonly Omit<Act, 'at'>[] | void>;
}
