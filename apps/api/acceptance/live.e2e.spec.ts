import { startTestApi, type TestApi } from '../test-api.fixture.js';
import { demoPersonId } from '../demo/demo-region.js';
import { packageDay } from './handing-in.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.as('coordinator').post(`/cycles/${api.cycle}/launch`);
  api.now = packageDay;
  await api.work(api.cycle);
}, 120_000);
afterAll(async () => { await api.close(); });

interface Sent { readonly id: string; readonly event: string; readonly data: Record<string, unknown> }

/** An open stream: what came so far, and how to wait until so many have come. */
const listen = async (login: string, path: string, last?: string) => {
  const stop = new AbortController();
  const response = await fetch(`${api.origin}/api/v1${path}`, { signal: stop.signal, headers: {
    accept: 'text/event-stream', authorization: `Bearer ${await api.token(demoPersonId(login))}`, ...last !== undefined && { 'last-event-id': last } } });
  const came: Sent[] = [];
  let wake: () => void = () => undefined;
  const reading = (async () => {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = new Map(text.slice(0, end).split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const));
        text = text.slice(end + 2);
        if (lines.has('data')) came.push({ id: lines.get('id')!, event: lines.get('event')!, data: JSON.parse(lines.get('data')!) as Record<string, unknown> });
      }
      wake();
    }
  })().catch(() => undefined);
  const until = async (count: number): Promise<readonly Sent[]> => {
    while (came.length < count) await new Promise<void>((resolve) => { wake = resolve; });
    return came.slice(0, count);
  };
  return { response, until, came, close: async () => { stop.abort(); await reading; } };
};
const remind = (school: string, message: string) => api.as('coordinator').post(`/cases/${api.cycle}.school.${school}/steps/school-plan/remind`, { message });

describe('live updates', () => {
  it('come to those they concern, and to nobody else', async () => {
    const [own, other] = [await listen('school-1', '/live'), await listen('school-2', '/live')];
    expect(own.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(own.response.headers.get('content-encoding')).toBeNull();
    await remind('vyazma-1', 'раз');
    await remind('vyazma-2', 'два');
    const [first] = await own.until(1);
    expect(first).toMatchObject({ event: 'case-changed', data: { of: 'case', id: `${api.cycle}.school.vyazma-1`, type: 'ReminderRequested', step: 'school-plan' } });
    const [second] = await other.until(1);
    expect(second!.data.id).toBe(`${api.cycle}.school.vyazma-2`);
    expect(own.came).toHaveLength(1);
    // What an update speaks of can be read by then.
    expect((await api.as('school-1').get<{ notices: { message: string }[] }>('/inbox')).body.notices.map(({ message }) => message)).toContain('раз');
    await own.close();
    await other.close();
  });

  it('go on where they broke off', async () => {
    const stream = await listen('coordinator', `/cycles/${api.cycle}/events`);
    for (const message of ['a', 'b', 'c']) await remind('vyazma-1', message);
    const seen = await stream.until(3);
    await stream.close();
    await remind('vyazma-1', 'd');
    const resumed = await listen('coordinator', `/cycles/${api.cycle}/events`, seen[0]!.id);
    expect((await resumed.until(3)).map(({ data }) => (data.data as { message: string }).message)).toStrictEqual(['b', 'c', 'd']);
    await resumed.close();
    const nonsense = await listen('coordinator', `/cycles/${api.cycle}/events`, 'nonsense');
    expect(nonsense.response.status).toBe(400);
    await nonsense.close();
  });

  it('are a page for those who ask for one', async () => {
    const coordinator = api.as('coordinator');
    type Page = { events: { type: string; correlationId: string; version: number; stream: string }[]; next: string; more: boolean };
    const types: string[] = [];
    for (let after = '', more = true; more;) {
      const { body }: { body: Page } = await coordinator.get<Page>(`/cycles/${api.cycle}/events?limit=200${after === '' ? '' : `&after=${after}`}`);
      types.push(...body.events.map(({ type }) => type));
      ({ next: after, more } = body);
    }
    expect(types.filter((type) => type === 'CaseOpened')).toHaveLength(41);
    expect(types.filter((type) => type === 'CycleLaunched')).toHaveLength(1);
    const page = (accepted: string) => fetch(`${api.origin}/api/v1/cycles/${api.cycle}/events?limit=200`, { headers: {
      accept: 'application/json', 'accept-encoding': accepted, authorization: `Bearer ${token}` } });
    const token = await api.token(demoPersonId('coordinator'));
    const [packed, plain] = [await page('gzip'), await page('identity')];
    expect([packed, plain].map(({ headers }) => headers.get('content-encoding'))).toStrictEqual(['gzip', null]);
    expect(await packed.json()).toStrictEqual(await plain.json());
  });

  it('end when the API stops, and do not keep it from stopping', async () => {
    const other = await startTestApi();
    const response = await fetch(`${other.origin}/api/v1/live`, { headers: { authorization: `Bearer ${await other.token(demoPersonId('auditor'))}` } });
    await other.close();
    expect(await response.text()).toContain('retry: 2000');
  }, 60_000);

  it('carry the trace of the request that caused them', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const answer = await api.as('coordinator').post(`/cases/${api.cycle}.school.vyazma-3/steps/school-plan/remind`, { message: 'след' },
      { headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` } });
    expect(answer.headers.get('trace-id')).toBe(trace);
    const { body } = await api.as('coordinator').get<{ events: { correlationId: string }[] }>(`/cases/${api.cycle}.school.vyazma-3/events?limit=500`);
    expect(body.events.at(-1)!.correlationId.replaceAll('-', '')).toBe(trace);
  });
});
