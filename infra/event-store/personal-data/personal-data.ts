import type { PersonKey, PersonKeys } from './person-keys.js';
import { newPersonKey, seal, unseal, unwrapPersonKey } from './sealing.js';

/** A sealed text, opened; or what is left of it after its person's key was destroyed. */
export type Unsealed = { readonly status: 'readable'; readonly plaintext: string } | { readonly status: 'erased' };

/** The person's key was destroyed: nothing may be sealed for them any more. */
export class PersonErasedError extends Error {
  override readonly name = 'PersonErasedError';
  constructor(readonly person: string) { super(`Person ${person} was erased. Nothing was stored.`); }
}

/** The key was wrapped under another master key, or the text was changed. Nothing was shown. */
export class UnsealError extends Error {
  override readonly name = 'UnsealError';
}

/**
 * What names a person is stored only as ciphertext under that person's own key, and hashed as such. Destroying the key erases it
 * everywhere at once, copies of the log included; the log stays whole and its chain verifies. Keys are read each time and never
 * kept, so that erasure holds in every process from that moment.
 */
export class PersonalData {
  constructor(private readonly keys: PersonKeys, private readonly masterKey: Buffer) {
    if (masterKey.length !== 32) throw new RangeError('The master key has 32 bytes');
  }

  /** Sealed text for an event; the same text gives the same sealed text. Throws `PersonErasedError`. */
  async encryptFor(person: string, plaintext: string): Promise<string> {
    const known = (await this.keys.find([person])).get(person) ?? await this.createKey(person);
    return seal(this.open(person, known) ?? this.refuse(person), person, plaintext);
  }

  async decrypt(person: string, sealed: string): Promise<Unsealed> {
    return (await this.decryptMany([{ person, sealed }]))[0]!;
  }

  /** Many texts with one look at the keys; answers come in the order asked. Throws `UnsealError`. */
  async decryptMany(items: readonly { readonly person: string; readonly sealed: string }[]): Promise<readonly Unsealed[]> {
    const keys = await this.keys.find([...new Set(items.map(({ person }) => person))]);
    const opened = new Map([...keys].map(([person, key]) => [person, this.open(person, key)]));
    return items.map(({ person, sealed }) => {
      const key = opened.get(person);
      if (!key) return { status: 'erased' };
      try {
        return { status: 'readable', plaintext: unseal(key, person, sealed) };
      } catch (cause) {
        throw new UnsealError(`A sealed text of person ${person} cannot be opened: it was changed or belongs to somebody else`, { cause });
      }
    });
  }

  /** For good. A repeat changes nothing. */
  async destroyKey(person: string): Promise<void> {
    await this.keys.destroy(person);
  }

  private createKey(person: string): Promise<PersonKey> {
    return this.keys.createUnlessKnown(person, newPersonKey(this.masterKey, person).wrapped);
  }

  private open(person: string, key: PersonKey): Buffer | null {
    if (key.status === 'destroyed') return null;
    try {
      return unwrapPersonKey(this.masterKey, person, key.wrapped);
    } catch (cause) {
      throw new UnsealError(`The key of person ${person} does not open under this master key. Set UPLIFT_MASTER_KEY to the one it was made with.`, { cause });
    }
  }

  private refuse(person: string): never { throw new PersonErasedError(person); }
}
