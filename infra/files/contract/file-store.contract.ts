import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { FileContent, FileStore } from '../file-store.js';
import { docm, docx, jpg, odt, pdf, plainZip, png, xlsx } from './sample-files.js';

/** What the suite needs of an adapter: an empty store with this limit, and another handle on the same one. */
export interface FileStoresUnderTest {
  fresh(limit: number): Promise<FileStore>;
  beside(): Promise<FileStore>;
  /** How many bytes lie about that belong to no kept file. */
  leftovers(): Promise<number>;
  end(): Promise<void>;
}

const limit = 6 * 1_048_576;
const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
async function* inPieces(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < content.length; from += size) {
    await Promise.resolve();
    yield content.subarray(from, from + size);
  }
}
async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield pdf();
  await Promise.resolve();
  throw new Error('the connection was lost');
}

/** The one contract of all adapters. */
export const fileStoreContract = (name: string, makeStores: () => Promise<FileStoresUnderTest>): void => {
  describe(`file store contract: ${name}`, () => {
    let stores: FileStoresUnderTest;
    let store: FileStore;
    const contentOf = async (sha256: string, from = store): Promise<Buffer> => buffer((await from.open(sha256))!.content);
    const refusalOf = (content: FileContent, declared = {}): Promise<string> =>
      store.put(content, declared).then(() => 'kept', (error: unknown) => (error instanceof DomainError ? error.code : String(error)));
    beforeEach(async () => {
      stores = await makeStores();
      store = await stores.fresh(limit);
    });
    afterEach(() => stores.end());

    it.each([['pdf', pdf()], ['png', png], ['jpg', jpg], ['docx', docx()], ['xlsx', xlsx()], ['odt', odt()],
      ['txt', Buffer.from('План: «повысить»\r\n\tк маю\n')], ['txt', Buffer.from([0xcf, 0xeb, 0xe0, 0xed])]] as const)('keeps %s as what it is', async (type, content) => {
      const kept = await store.put(content);
      expect(kept).toStrictEqual({ sha256: hashOf(content), bytes: content.length, type });
      expect(await store.find(kept.sha256)).toStrictEqual(kept);
      const { content: stream, ...opened } = (await store.open(kept.sha256))!;
      expect(opened).toStrictEqual(kept);
      expect((await buffer(stream)).equals(content)).toBe(true);
    });

    it('keeps one of many copies, also when all come at once', async () => {
      const kept = await Promise.all(Array.from({ length: 8 }, () => store.put(inPieces(pdf(), 7))));
      expect(new Set(kept.map(({ sha256 }) => sha256)).size).toBe(1);
      expect((await contentOf(kept[0]!.sha256)).equals(pdf())).toBe(true);
      expect(await stores.leftovers()).toBe(0);
    });

    it('shows a kept file to others at once', async () => {
      const { sha256 } = await store.put(pdf());
      const beside = await stores.beside();
      expect((await contentOf(sha256, beside)).equals(pdf())).toBe(true);
      await beside.close();
    });

    it('takes a file of many parts in a stream', async () => {
      const large = Buffer.concat([pdf(), Buffer.alloc(limit - pdf().length - 1, 'x')]);
      const kept = await store.put(inPieces(large, 65_536), { bytes: large.length, sha256: hashOf(large), mediaType: 'application/pdf' });
      expect(kept).toStrictEqual({ sha256: hashOf(large), bytes: large.length, type: 'pdf' });
      expect(hashOf(await contentOf(kept.sha256))).toBe(kept.sha256);
    });

    it.each([
      ['an empty file', Buffer.alloc(0), 'file-empty'],
      ['one byte too many', Buffer.concat([pdf(), Buffer.alloc(limit)]), 'file-too-large'],
      ['a program', Buffer.from('7f454c4602010100000000000000000003003e0001000000', 'hex'), 'file-type-not-taken'],
      ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'file-type-not-taken'],
      ['a shell script', Buffer.from('#!/bin/sh\necho\n'), 'file-type-not-taken'],
      ['a page', Buffer.from('\uFEFF \n<!DOCTYPE html><script>alert(1)</script>'), 'file-type-not-taken'],
      ['a drawing that runs scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'file-type-not-taken'],
      ['a document with macros', docm(), 'file-type-not-taken'],
      ['any archive', plainZip(), 'file-type-not-taken'],
      ['an archive that breaks off', docx().subarray(0, 40), 'file-type-not-taken'],
      ['noise', Buffer.from([1, 2, 3, 0, 255]), 'file-type-not-taken'],
    ])('refuses %s and keeps nothing', async (_name, content, code) => {
      expect(await refusalOf(inPieces(content, 1_000_003))).toBe(code);
      expect(await store.find(hashOf(content))).toBeNull();
      expect(await stores.leftovers()).toBe(0);
    });

    it('refuses a file that is not what it was said to be', async () => {
      for (const declared of [{ mediaType: 'image/png' }, { bytes: 5 }, { sha256: 'a'.repeat(64) }]) {
        expect(await refusalOf(pdf(), declared)).toBe('file-not-as-declared');
      }
      expect(await store.find(hashOf(pdf()))).toBeNull();
      expect(await refusalOf(pdf(), { mediaType: 'application/pdf; charset=binary' })).toBe('kept');
    });

    it('refuses by the declared size before anything is read', async () => {
      expect(await refusalOf(brokenOff(), { bytes: limit + 1 })).toBe('file-too-large');
    });

    it('keeps nothing of a file that broke off', async () => {
      await expect(store.put(brokenOff())).rejects.toThrow('the connection was lost');
      expect(await store.find(hashOf(pdf()))).toBeNull();
      expect(await stores.leftovers()).toBe(0);
    });

    it('forgets a file that is old enough, once, and no other', async () => {
      const { sha256, bytes } = await store.put(pdf());
      const other = await store.put(docx());
      const agedBefore = async (moment: string) => {
        const found = [];
        for await (const file of store.keptBefore(moment)) found.push([file.sha256, file.bytes]);
        return found.filter(([hash]) => hash === sha256 || hash === other.sha256).sort();
      };
      expect(await agedBefore('2000-01-01T00:00:00.000Z')).toStrictEqual([]);
      expect(await agedBefore('2999-01-01T00:00:00.000Z')).toStrictEqual([[sha256, bytes], [other.sha256, other.bytes]].sort());
      expect(await store.forget(sha256, '2000-01-01T00:00:00.000Z')).toBe(false);
      expect(await store.forget(sha256, '2999-01-01T00:00:00.000Z')).toBe(true);
      expect([await store.find(sha256), await store.forget(sha256, '2999-01-01T00:00:00.000Z')]).toStrictEqual([null, false]);
      expect(await store.find(other.sha256)).not.toBeNull();
    });

    it('knows nothing of what is not there, and of names that are no hash', async () => {
      for (const wrong of ['b'.repeat(64), '../../etc/passwd', '']) {
        expect(await store.find(wrong)).toBeNull();
        expect(await store.open(wrong)).toBeNull();
      }
    });
  });
};
