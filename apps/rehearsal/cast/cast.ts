import { partsOfCaseId } from '@uplift/domain/case/stream';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Grant, Scope } from '@uplift/domain/person/events';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { Account } from '../stage/office.js';
import type { RehearsedSchool } from './school-list.js';

/** Somebody invented who holds one role in one place. */
export interface Player { readonly account: Account; readonly name: string; readonly email: string; readonly grant: Grant }

/** Somebody asked for beside the usual players, such as a curator of one's own. */
export interface OtherPlayer { readonly login: string; readonly role: Role; readonly scope: Scope }

const regional: readonly Role[] = ['institute-coordinator', 'department', 'assessment-centre', 'expert', 'curator', 'auditor'];
const municipal: readonly Role[] = ['municipality', 'municipal-centre', 'tutor-school'];
export const rehearsalPassword = 'rehearsal only, not a secret';

/** Everybody who takes part: regional offices, each municipality's, and each school's team. */
export class Cast {
  readonly players: readonly Player[];
  private readonly byGrant: ReadonlyMap<string, Player>;
  private readonly municipalityOf: ReadonlyMap<string, string>;

  constructor(private readonly document: ProgrammeDocument, schools: readonly RehearsedSchool[], others: readonly OtherPlayer[] = []) {
    const municipalities = [...new Set(schools.map(({ municipality }) => municipality.id))];
    this.players = [
      ...regional.map((role) => player(role, { kind: 'region', id: document.region.id })),
      ...municipalities.flatMap((id) => municipal.map((role) => player(role, { kind: 'municipality', id }))),
      ...schools.map(({ id }) => player('school-team', { kind: 'school', id })),
      ...others.map(({ login, role, scope }) => player(role, scope, login)),
    ];
    // Whoever was asked for beside the rest does nothing by themselves: the usual player of a role comes last, and stays.
    this.byGrant = new Map(this.players.toReversed().map((one) => [keyOf(one.grant), one]));
    this.municipalityOf = new Map(schools.map(({ id, municipality }) => [id, municipality.id]));
  }

  /** Who holds one of these roles over the case; the nearest scope first. */
  holderOf(caseId: string, roles: readonly Role[]): Player {
    const { kind, subject } = partsOfCaseId(caseId)!;
    const municipality = kind === 'school' ? this.municipalityOf.get(subject) : kind === 'municipality' ? subject : undefined;
    const scopes: Scope[] = [
      ...kind === 'school' ? [{ kind, id: subject } as const] : [],
      ...municipality === undefined ? [] : [{ kind: 'municipality', id: municipality } as const],
      { kind: 'region', id: this.document.region.id },
    ];
    for (const role of roles) for (const scope of scopes) {
      const found = this.byGrant.get(keyOf({ role, scope }));
      if (found !== undefined) return found;
    }
    throw new Error(`nobody plays ${roles.join(' or ')} for ${caseId}`);
  }

  of(role: Role): Player { return this.players.find(({ grant }) => grant.role === role)!; }
}

const player = (role: Role, scope: Scope, login = `${role}.${scope.id}`): Player => {
  return { account: { login, password: rehearsalPassword }, name: login, email: `${login}@rehearsal.example`, grant: { role, scope } };
};
const keyOf = ({ role, scope }: Grant): string => `${role} ${scope.kind} ${scope.id}`;
