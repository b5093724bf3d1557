import { Injectable } from '@nestjs/common';
import type { ContactRow } from '@uplift/domain/import/plan';
import type { Grant } from '@uplift/domain/person/events';
import { wordKey } from '@uplift/domain/school-record/subjects';
import type { PersonCommand } from '@uplift/domain/person/decide';
import { personAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow } from '@uplift/infra/command/command-handler';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { listPeople, type PersonRow } from '@uplift/infra/projections/queries/people';
import { CommandSender, type Item } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { ReadDatabase } from '../parts/read-database.js';
import { contactsOf, sealedText, type Contacts } from '../people/contacts.js';
import { MayManage } from '../people/may-manage.js';
import type { SignedIn } from '../access/signed-in.js';

interface KnownPerson { readonly row: PersonRow; readonly contacts: Contacts }
interface ContactChange { readonly person: string; readonly isNew: boolean; readonly contacts: Contacts | null; readonly grants: readonly Grant[] }

/** Contacts as people: each known by mail, else by name and place; what names them goes sealed into their own streams. */
@Injectable()
export class ImportContacts {
  constructor(private readonly db: ReadDatabase, private readonly personalData: PersonalData, private readonly sender: CommandSender, private readonly mayManage: MayManage) {}

  async requireAll(rows: readonly ContactRow[], signedIn: SignedIn): Promise<void> {
    for (const { role, scope } of rows) await this.mayManage.requireGrant(signedIn, { role, scope });
  }

  /** What would change: people registered, their contacts, their roles. */
  async changesOf(rows: readonly ContactRow[], region: string): Promise<readonly ContactChange[]> {
    const known = await this.known(region);
    const changes = new Map<string, { isNew: boolean; contacts: Contacts | null; grants: Grant[]; known: KnownPerson | undefined }>();
    for (const { role, scope, name, email, phone } of rows) {
      const found = known.get(keyOf(name, email, scope.id));
      const person = found?.row.person ?? deterministicId('contact', region, keyOf(name, email, scope.id));
      const change = changes.get(person) ?? { isNew: found === undefined, contacts: null, grants: [], known: found };
      // A row that names no telephone takes none away.
      const wanted = { name, email, phone: phone ?? change.contacts?.phone ?? found?.contacts.phone ?? null };
      if (found === undefined || sealedText(found.contacts) !== sealedText(wanted)) change.contacts = wanted;
      if (found?.row.grants.some((grant) => grant.role === role && grant.scope.kind === scope.kind && grant.scope.id === scope.id) !== true) change.grants.push({ role, scope });
      changes.set(person, change);
    }
    return [...changes].map(([person, { isNew, contacts, grants }]) => ({ person, isNew, contacts, grants })).filter(({ contacts, grants }) => contacts !== null || grants.length > 0);
  }

  async store(changes: readonly ContactChange[], caller: Caller): Promise<void> {
    for (const { person, isNew, contacts, grants } of changes) {
      const items: Item<PersonCommand, void>[] = [];
      if (contacts !== null) {
        const sealed = await this.personalData.encryptFor(person, sealedText(contacts));
        items.push({ context: undefined, part: `contacts ${person}`, command: isNew ? { type: 'RegisterPerson', person, sealed, language: 'ru' } : { type: 'ChangeContacts', person, sealed } });
      }
      for (const grant of grants) items.push({ context: undefined, part: `grant ${person} ${grant.role} ${grant.scope.kind} ${grant.scope.id}`, command: { type: 'GrantRole', person, grant } });
      for (const result of await this.sender.sendMany(personAggregate, items, caller)) stateOrThrow(result);
    }
  }

  private async known(region: string): Promise<ReadonlyMap<string, KnownPerson>> {
    const known = new Map<string, KnownPerson>();
    for (let cursor: string | null = null, more = true; more;) {
      const page: Awaited<ReturnType<typeof listPeople>> = await listPeople(this.db, { scopes: [{ kind: 'region', id: region }], limit: 500, cursor });
      const sealed = page.rows.flatMap((row) => (row.sealed === null ? [] : [{ person: row.person, sealed: row.sealed, row }]));
      const opened = await this.personalData.decryptMany(sealed);
      for (const [index, { row }] of sealed.entries()) {
        const contacts = contactsOf(opened[index]!);
        if (contacts === null) continue;
        if (contacts.email !== null) known.set(keyOf(contacts.name, contacts.email, ''), { row, contacts });
        else for (const { scope } of row.grants) known.set(keyOf(contacts.name, null, scope.id), { row, contacts });
      }
      cursor = page.next;
      more = cursor !== null;
    }
    return known;
  }
}

const keyOf = (name: string, email: string | null, place: string): string => (email === null ? `${wordKey(name)} @ ${place}` : wordKey(email));
