import { randomBytes } from 'node:crypto';
import { eventNamed } from '../contract/events.js';
import { canonicalJson } from '../canonical-json.js';
import { follows, headOf } from '../hash-chain.js';
import { InMemoryEventStore } from '../in-memory/in-memory-event-store.js';
import { PersonalData, PersonErasedError, UnsealError } from './personal-data.js';
import type { PersonKeys } from './person-keys.js';

/** What must hold of sealing and erasing, wherever the keys lie. */
export const personalDataContract = (name: string, keysOf: () => PersonKeys): void => {
  describe(`personal data: ${name}`, () => {
    const masterKey = randomBytes(32);
    const contacts = '{"name":"Образцова Анна","mail":"anna@example.org"}';

    it('opens what it sealed, for its person only, and shows nothing of it', async () => {
      const personal = new PersonalData(keysOf(), masterKey);
      const [sealed, other] = [await personal.encryptFor('p-1', contacts), await personal.encryptFor('p-2', contacts)];
      expect(Buffer.from(sealed.slice(3), 'base64url').includes('Анна')).toBe(false);
      expect(other).not.toBe(sealed);
      expect(await personal.decryptMany([{ person: 'p-2', sealed: other }, { person: 'p-1', sealed }]))
        .toStrictEqual([{ status: 'readable', plaintext: contacts }, { status: 'readable', plaintext: contacts }]);
      await expect(personal.decrypt('p-2', sealed)).rejects.toThrow(UnsealError);
      const changed = `${sealed.slice(0, 30)}${sealed[30] === 'A' ? 'B' : 'A'}${sealed.slice(31)}`;
      await expect(personal.decrypt('p-1', changed)).rejects.toThrow(UnsealError);
    });

    it('seals the same text the same way, so that a repeat is a repeat, also when two make the key at once', async () => {
      const keys = keysOf();
      const [one, other] = [new PersonalData(keys, masterKey), new PersonalData(keys, masterKey)];
      const sealed = await Promise.all([one, other, one].map((personal) => personal.encryptFor('p-3', contacts)));
      expect(new Set(sealed).size).toBe(1);
      expect(await one.encryptFor('p-3', `${contacts} `)).not.toBe(sealed[0]);
    });

    it('erases for good: the text is gone, the chain still holds', async () => {
      const keys = keysOf();
      const [personal, elsewhere] = [new PersonalData(keys, masterKey), new PersonalData(keys, masterKey)];
      const store = new InMemoryEventStore();
      const sealed = await personal.encryptFor('p-4', contacts);
      await store.append([{ stream: 'person-p-4', expected: null, events: [eventNamed('registered', { sealed }), eventNamed('granted', { role: 'expert' })] }]);
      expect(await elsewhere.decrypt('p-4', sealed)).toStrictEqual({ status: 'readable', plaintext: contacts });
      await personal.destroyKey('p-4');
      await personal.destroyKey('p-4');
      for (const anyone of [personal, elsewhere]) {
        expect(await anyone.decrypt('p-4', sealed)).toStrictEqual({ status: 'erased' });
        await expect(anyone.encryptFor('p-4', contacts)).rejects.toThrow(PersonErasedError);
      }
      const events = await store.readStream('person-p-4');
      expect(events.map((event, index) => follows(event, headOf(events.slice(0, index))))).toStrictEqual([true, true]);
      expect(canonicalJson(events.map(({ data }) => data))).not.toContain('example.org');
    });

    it('makes no key for a person erased before there was one', async () => {
      const personal = new PersonalData(keysOf(), masterKey);
      await personal.destroyKey('p-5');
      await expect(personal.encryptFor('p-5', contacts)).rejects.toThrow(PersonErasedError);
    });

    it('says so when the master key is another one', async () => {
      const keys = keysOf();
      const sealed = await new PersonalData(keys, masterKey).encryptFor('p-6', contacts);
      await expect(new PersonalData(keys, randomBytes(32)).decrypt('p-6', sealed)).rejects.toThrow('UPLIFT_MASTER_KEY');
      expect(() => new PersonalData(keys, randomBytes(16))).toThrow(RangeError);
    });
  });
};
