import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { epochMillisecondsOf, instantOf } from '@uplift/domain/core/instant';
import { docx, pdf } from '@uplift/infra/files/contract/sample-files';
import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { packageDay } from './handing-in.fixture.js';

let api: TestApi;
const caseOf = (school: string): string => `${api.cycle}.school.${school}`;
beforeAll(async () => {
  api = await startTestApi();
  await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
  api.now = packageDay;
  await api.work(api.cycle);
}, 120_000);
afterAll(async () => { await api.close(); });

const plan = (name: string, content: Uint8Array, more: object = {}) => ({ kind: 'signed-plan', name, sha256: '', bytes: content.length, ...more });

const scan = Buffer.concat([pdf('a long scan'), Buffer.alloc(700_000, 'x')]);

describe('files', () => {
  it('are taken once by their content, from those who hand work in', async () => {
    const first = await api.as('school-1').upload(pdf('once'), { 'content-type': 'application/pdf' });
    expect(first).toMatchObject({ status: 200, body: { bytes: pdf('once').length, type: 'pdf' } });
    expect((await api.as('school-2').upload(pdf('once'))).body).toStrictEqual(first.body);
    expect((await api.as(null).upload(pdf())).status).toBe(401);
    for (const login of ['auditor', 'teacher', 'admin']) expect((await api.as(login).upload(pdf())).body.code).toBe('not-allowed');
  });

  it.each([
    ['what is not what it is called', pdf(), { 'content-type': 'image/png' }, '', 'file-not-as-declared'],
    ['what was damaged on the way', pdf(), {}, `?sha256=${'a'.repeat(64)}`, 'file-not-as-declared'],
    ['a page', Buffer.from('<!doctype html><p>hello'), {}, '', 'file-type-not-taken'],
    ['JSON sent as such', Buffer.from('{"a":1}'), { 'content-type': 'application/json' }, '', 'file-not-as-declared'],
    ['nothing', Buffer.alloc(0), {}, '', 'file-empty'],
    ['too much', Buffer.alloc(1_048_577), {}, '', 'file-too-large'],
    ['a hash that is none', pdf(), {}, '?sha256=xyz', 'input-invalid'],
  ])('are refused when they are %s', async (_name, content, headers, query, code) => {
    const { status, body } = await api.as('school-1').upload(content, headers, query);
    expect([status, body.code]).toStrictEqual([400, code]);
  });

  it('are refused half-way when they say nothing of their size, and the sender hears why', async () => {
    const token = await api.token((await api.as('school-1').get<{ person: string }>('/me')).body.person);
    const answer = await new Promise<string>((resolve, reject) => {
      const sending = request(`${api.origin}/api/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => { text += piece; }).on('end', () => { resolve(text); });
      });
      sending.on('error', reject);
      for (let piece = 0; piece < 40; piece += 1) sending.write(Buffer.alloc(65_536, 'x'));
      sending.end();
    });
    expect(JSON.parse(answer)).toMatchObject({ code: 'file-too-large', status: 400 });
  });

  describe('sent in pieces', () => {
    interface Upload extends Record<string, unknown> { upload: string; received: number; file: { sha256: string } | null }
    const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
    const begin = (login: string, content: Uint8Array = scan, more: object = {}) => api.as(login).post<Upload>('/files/uploads', { sha256: hashOf(content), bytes: content.length, ...more });
    const piece = (login: string, upload: string, from: number, content: Uint8Array) => api.as(login).upload<Upload>(content, {}, `/uploads/${upload}/pieces?from=${from}`);

    it('go on where the connection broke, and nobody else can', async () => {
      const { upload, received } = (await begin('school-1')).body;
      expect(received).toBe(0);
      const token = await api.token((await api.as('school-1').get<{ person: string }>('/me')).body.person);
      await new Promise<void>((resolve) => {
        const sending = request(`${api.origin}/api/v1/files/uploads/${upload}/pieces?from=0`, { method: 'POST',
          headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/octet-stream', 'content-length': scan.length } });
        sending.on('error', () => { resolve(); });
        sending.write(scan.subarray(0, 400_000), () => { sending.destroy(); });
      });
      let kept = 0;
      for (let tries = 0; kept === 0 && tries < 400; tries += 1) {
        kept = (await begin('school-1')).body.received;
        await new Promise((resolve) => { setTimeout(resolve, 100); });
      }
      // What arrived is safe to the last whole block; the rest of it may still be on its way into the store.
      expect(kept).toBeGreaterThan(0);
      expect(kept).toBeLessThanOrEqual(400_000);
      expect((await piece('school-2', upload, kept, scan.subarray(kept))).body.code).toBe('upload-unknown');
      expect((await piece('auditor', upload, kept, scan.subarray(kept))).body.code).toBe('not-allowed');
      expect((await begin('school-2')).body.received).toBe(0);
      const elsewhere = await piece('school-1', upload, 5, scan.subarray(5));
      expect([elsewhere.status, elsewhere.body.code]).toStrictEqual([409, 'upload-elsewhere']);
      // The last of the broken piece may be on its way into the store still: whoever goes on asks anew then, as the workplace does.
      const goOn = async (to: number): ReturnType<typeof piece> => {
        const from = (await begin('school-1')).body.received;
        const answer = await piece('school-1', upload, from, scan.subarray(from, to));
        return answer.body.code === 'upload-elsewhere' ? goOn(to) : answer;
      };
      const half = await goOn(500_000);
      expect(half).toMatchObject({ status: 200, body: { upload, received: 500_000, file: null } });
      const whole = await piece('school-1', upload, 500_000, scan.subarray(500_000));
      expect(whole).toMatchObject({ status: 200, body: { received: scan.length, file: { sha256: hashOf(scan), bytes: scan.length, type: 'pdf' } } });
      expect((await piece('school-1', upload, scan.length, Buffer.alloc(0))).body.code).toBe('upload-unknown');
    });

    it('are refused when they are too big, or not what they were said to be, and are not kept then', async () => {
      expect((await api.as('school-1').post('/files/uploads', { sha256: 'a'.repeat(64), bytes: 1_048_577 })).body.code).toBe('file-too-large');
      for (const wrong of [{ sha256: 'x', bytes: 3 }, { sha256: 'a'.repeat(64), bytes: 0 }, { sha256: 'a'.repeat(64) }]) {
        expect((await api.as('school-1').post('/files/uploads', wrong)).body.code).toBe('input-invalid');
      }
      const damaged = (await begin('school-1', pdf('as it was'))).body.upload;
      expect((await piece('school-1', damaged, 0, pdf('as it is!'))).body.code).toBe('file-not-as-declared');
      expect((await piece('school-1', damaged, 0, pdf('as it was'))).body.code).toBe('upload-unknown');
      const page = Buffer.from('<!doctype html><p>hello');
      expect((await piece('school-1', (await begin('school-1', page)).body.upload, 0, page)).body.code).toBe('file-type-not-taken');
      const named = await begin('school-1', pdf('named'), { mediaType: 'image/png' });
      expect((await piece('school-1', named.body.upload, 0, pdf('named'))).body.code).toBe('file-not-as-declared');
      const longer = (await begin('school-1', pdf('short'))).body.upload;
      expect((await piece('school-1', longer, 0, Buffer.concat([pdf('short'), Buffer.alloc(9)]))).body.code).toBe('file-not-as-declared');
    });

    it('are forgotten a day after the last piece', async () => {
      const today = api.now;
      const { upload } = (await begin('school-1')).body;
      await piece('school-1', upload, 0, scan.subarray(0, 1000));
      api.now = instantOf(epochMillisecondsOf(today) + 24 * 3_600_000);
      expect((await begin('school-2', pdf('another'))).status).toBe(200);
      expect((await begin('school-1')).body.received).toBe(1000);
      api.now = instantOf(epochMillisecondsOf(today) + 49 * 3_600_000);
      expect((await begin('school-1')).body.received).toBe(0);
      api.now = today;
    });
  });

  it('must be there before a step refers to them', async () => {
    const path = `/cases/${caseOf('vyazma-1')}/steps/school-plan/submit`;
    const before = (await api.as('school-1').get(`/cases/${caseOf('vyazma-1')}`)).body.version;
    const missing = await api.as('school-1').post(path, { attachments: [plan('план.pdf', pdf('never sent'), { sha256: 'b'.repeat(64) })] });
    expect([missing.status, missing.body.code]).toStrictEqual([400, 'attachment-not-uploaded']);
    const { sha256 } = (await api.as('school-1').upload<{ sha256: string }>(pdf('plan'))).body;
    const wrongSize = await api.as('school-1').post(path, { attachments: [plan('план.pdf', pdf('plan'), { sha256, bytes: 1 })] });
    expect(wrongSize.body.code).toBe('attachment-size-differs');
    expect((await api.as('school-1').get(`/cases/${caseOf('vyazma-1')}`)).body.version).toBe(before);
    expect((await api.as('school-1').post(path, { attachments: [plan('план (итог).docx', pdf('plan'), { sha256 })] })).status).toBe(200);
  });

  it('go to those who may read the case that refers to them, to be saved and never shown', async () => {
    const content = pdf('plan');
    const { sha256 } = (await api.as('coordinator').upload<{ sha256: string }>(content)).body;
    const path = `/cases/${caseOf('vyazma-1')}/files/${sha256}`;
    for (const login of ['school-1', 'centre', 'coordinator', 'auditor']) {
      const { status, headers, text } = await api.as(login).get(path);
      expect([login, status, text]).toStrictEqual([login, 200, content.toString()]);
      expect([headers.get('content-type'), headers.get('x-content-type-options'), headers.get('content-security-policy')])
        .toStrictEqual(['application/pdf', 'nosniff', "sandbox; default-src 'none'"]);
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${sha256.slice(0, 12)}.pdf"; filename*=UTF-8''%D0%BF%D0%BB%D0%B0%D0%BD%20%28%D0%B8%D1%82%D0%BE%D0%B3%29.docx`);
    }
    expect((await api.as(null).get(path)).status).toBe(401);
    expect((await api.as('school-2').get(path)).body.code).toBe('case-unknown');
    expect((await api.as('school-2').get(`/cases/${caseOf('vyazma-2')}/files/${sha256}`)).body.code).toBe('file-unknown');
    const unreferred = (await api.as('school-1').upload<{ sha256: string }>(docx())).body.sha256;
    expect((await api.as('coordinator').get(`/cases/${caseOf('vyazma-1')}/files/${unreferred}`)).body.code).toBe('file-unknown');
  });

  it('are cleaned away after a time when nothing refers to them, never before and never others', async () => {
    type Cleaned = { code: string; applied: boolean; old: number; referred: number; files: number; first: string[] };
    const clean = async (body: object = {}, login = 'admin') => (await api.as(login).post<Cleaned>('/operate/files/clean', body)).body;
    const hashOf = async (content: Uint8Array) => (await api.as('school-1').upload<{ sha256: string }>(content)).body.sha256;
    const [needed, ...lone] = [await hashOf(pdf('plan')), await hashOf(pdf('once')), await hashOf(docx()), await hashOf(scan)];
    expect([(await clean({}, 'coordinator')).code, (await clean({ olderThanDays: 6 })).code]).toStrictEqual(['not-allowed', 'input-invalid']);
    api.now = '2100-01-01T00:00:00.000Z';
    expect(await clean()).toMatchObject({ applied: false, old: 4, referred: 1, files: 3, first: [...lone].sort() });
    expect(await clean({ apply: true })).toMatchObject({ applied: true, old: 4, referred: 1, files: 3 });
    expect(await clean({ apply: true })).toMatchObject({ applied: true, old: 1, referred: 1, files: 0 });
    expect((await api.as('school-1').get(`/cases/${caseOf('vyazma-1')}/files/${needed}`)).status).toBe(200);
  });
});
