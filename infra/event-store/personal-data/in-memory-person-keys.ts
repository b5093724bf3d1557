import type { PersonKey, PersonKeys } from './person-keys.js';

/** For tests that need no database. */
export class InMemoryPersonKeys implements PersonKeys {
  private readonly keys = new Map<string, PersonKey>();

  async find(people: readonly string[]): Promise<ReadonlyMap<string, PersonKey>> {
    return new Map(people.flatMap((person) => {
      const key = this.keys.get(person);
      return key ? [[person, key] as const] : [];
    }));
  }

  async createUnlessKnown(person: string, wrapped: Buffer): Promise<PersonKey> {
    const known = this.keys.get(person) ?? { status: 'present', wrapped };
    this.keys.set(person, known);
    return known;
  }

  async destroy(person: string): Promise<void> {
    this.keys.set(person, { status: 'destroyed' });
  }
}
