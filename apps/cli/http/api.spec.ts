import type { Text } from '../language.js';
import { Api, type ApiOptions } from './api.js';
import { ProblemError } from './problem.js';
import { served, type Served } from './served.fixture.js';

const patience = { waits: [1, 1, 1], timeoutMs: 5_000 };
const json = { 'content-type': 'application/json' };

describe('the API as a command sees it', () => {
  let server: Served;
  let told: Text[];
  afterEach(() => server.close());
  const api = (options: Partial<ApiOptions> = {}): Api => {
    told = [];
    return new Api({ url: server.url, language: 'en', token: () => Promise.resolve('t-1'), tell: (text) => told.push(text), patience, ...options });
  };

  it('asks in the person’s language and name, and leaves out what was not given', async () => {
    server = await served((_seen, _nth, _request, response) => response.writeHead(200, json).end('{"items":[]}'));
    expect(await api().get('/cases', { cycle: 'a b', late: true, stage: undefined })).toStrictEqual({ items: [] });
    expect(server.requests[0]).toMatchObject({ method: 'GET', url: '/api/v1/cases?cycle=a+b&late=true', headers: { authorization: 'Bearer t-1', 'accept-language': 'en' } });
  });

  it('repeats a command whose answer is lost under one key, and says so each time', async () => {
    server = await served((_seen, nth, request, response) => {
      if (nth === 1) request.socket.destroy();
      else if (nth === 2) response.writeHead(503).end();
      else if (nth === 3) { response.writeHead(200, { ...json, 'content-length': '100' }).write('{"do'); request.socket.destroySoon(); }
      else response.writeHead(201, json).end('{"done":true}');
    });
    expect(await api().post('/cycles', { body: { cycle: 'c' } })).toStrictEqual({ done: true });
    expect(server.requests.map(({ body }) => body)).toStrictEqual(Array(4).fill('{"cycle":"c"}'));
    expect(new Set(server.requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(told.map(({ en }) => en)).toStrictEqual([expect.stringMatching(/^The server did not answer \(.+\)\. Repeating the same request in 0\.001 s: it will not be done twice\.$/),
      expect.stringContaining('(HTTP 503)'), expect.any(String)]);
  });

  it('gives up after a bounded number of repeats, with the exit code for “not reachable”', async () => {
    server = await served((_seen, _nth, _request, response) => response.writeHead(502).end());
    await expect(api().get('/me')).rejects.toMatchObject({ exitCode: 3, title: { en: `The server ${server.url} is not reachable` } });
    expect(server.requests).toHaveLength(1 + patience.waits.length);
  });

  it('takes the key of an earlier command, and tells its parts apart', async () => {
    server = await served((_seen, _nth, _request, response) => response.writeHead(200, json).end('{}'));
    const again = api({ idempotencyKey: 'k-7' });
    await again.post('/recover');
    await again.post('/schools', { part: 2 });
    expect(server.requests.map(({ headers }) => headers['idempotency-key'])).toStrictEqual(['k-7', 'k-7.2']);
  });

  it('shows a refusal in the server’s words, with every wrong place', async () => {
    const problem = { type: '/problems/input-invalid', title: 'The request has errors', status: 400, detail: 'Correct the fields.', instance: '/x', code: 'input-invalid',
      trace: 'ab', errors: [{ path: '/schools/3/name', code: 'too-small', message: 'The length is at least 1 characters.', line: 5 }] };
    server = await served((_seen, _nth, _request, response) => response.writeHead(400, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem)));
    const error = await api().post('/x').catch((caught: unknown) => caught) as ProblemError;
    expect(error).toBeInstanceOf(ProblemError);
    expect([error.exitCode, ...error.lines('en')]).toStrictEqual([1, 'The request has errors', 'Correct the fields.\n  5: The length is at least 1 characters.']);
    expect(error.toJson()).toStrictEqual({ error: problem });
    expect(server.requests).toHaveLength(1);
  });

  it('says something even when what refused is no API', async () => {
    server = await served((_seen, _nth, _request, response) => response.writeHead(403).end('<html>'));
    await expect(api().get('/me')).rejects.toMatchObject({ exitCode: 1, title: { en: 'HTTP 403' } });
  });

  it('renews a refused token once and sends the same request again', async () => {
    server = await served(({ headers }, _nth, _request, response) =>
      headers.authorization === 'Bearer t-2' ? response.writeHead(200, json).end('{"me":1}') : response.writeHead(401, json).end('{"title":"Your session has ended"}'));
    const renewing = api({ token: (refused) => Promise.resolve(refused === null ? 't-1' : 't-2') });
    expect(await renewing.get('/me')).toStrictEqual({ me: 1 });
    await expect(api({ token: () => Promise.resolve('t-1') }).get('/me')).rejects.toMatchObject({ title: { en: 'Your session has ended' } });
    expect(server.requests.map(({ headers }) => headers.authorization)).toStrictEqual(['Bearer t-1', 'Bearer t-2', 'Bearer t-1', 'Bearer t-1']);
  });

  it('reads all pages, up to as many items as asked for', async () => {
    server = await served(({ url }, _nth, _request, response) => {
      const from = Number(new URL(url, server.url).searchParams.get('cursor') ?? 0);
      response.writeHead(200, json).end(JSON.stringify({ rows: [from, from + 1], next: from < 4 ? String(from + 2) : null }));
    });
    expect(await api().all('/list', 'rows')).toStrictEqual([0, 1, 2, 3, 4, 5]);
    expect(await api().all('/list', 'rows', {}, 3)).toStrictEqual([0, 1, 2]);
  });

  it('takes a torn stream up after the last event it has seen', async () => {
    server = await served((_seen, nth, _request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\n');
      if (nth === 1) response.end('id: 7\nevent: StepOpened\ndata: {"a":1}\n\n');
      else response.end('id: 8\r\ndata: {"b":\r\ndata: 2}\r\n\r\n');
    });
    const stop = new AbortController();
    const seen = [];
    for await (const event of api().follow('/events', { after: 'x' }, stop.signal)) {
      seen.push(event);
      if (seen.length === 2) stop.abort();
    }
    expect(seen).toStrictEqual([{ id: '7', event: 'StepOpened', data: '{"a":1}' }, { id: '8', event: 'message', data: '{"b":\n2}' }]);
    expect(server.requests[1]).toMatchObject({ url: '/api/v1/events?after=x', headers: { accept: 'text/event-stream', 'last-event-id': '7' } });
  });
});
