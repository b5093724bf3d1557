import { startTestApi, type TestApi } from '../test-api.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (const cycle of ['csv', 'json', 'large']) await api.as('coordinator').post('/cycles', { cycle, programme: 'smolensk', year: '2026/27' });
}, 120_000);
afterAll(async () => { await api.close(); });
type Listed = { schools: { school: string; name: string; municipality: string; municipalityName: string; earlier: string[] }[]; next: string | null };

describe('importing schools', () => {
  it('takes a table with a byte order mark and semicolons, knows the programme’s municipalities, and names the rest', async () => {
    const table = '\uFEFFКод;Школа;Муниципалитет\r\n;"Школа ""Росток""";Вязьма\r\nspecial-1;Школа 2;Духовщинский район\r\n\r\n';
    const answer = await api.as('coordinator').post('/cycles/csv/schools', table, { type: 'text/csv' });
    expect(answer.body).toMatchObject({ imported: 2, municipalities: 2, schools: 2, status: 'planned' });
    const { body } = await api.as('coordinator').get<Listed>('/cycles/csv/schools');
    expect(body.schools).toStrictEqual([
      { school: 'special-1', name: 'Школа 2', municipality: 'dukhovshchinskiy-rayon', municipalityName: 'Духовщинский район', tags: [], earlier: [] },
      { school: 'vyazma-shkola-rostok', name: 'Школа "Росток"', municipality: 'vyazma', municipalityName: 'Вязьма', tags: [], earlier: [] }]);
  });

  it('points at the lines that are wrong, and stores none of the others', async () => {
    const head = await api.store.head();
    const answer = await api.as('coordinator').post('/cycles/csv/schools', 'Школа,Муниципалитет\nШкола 5,Вязьма\n,Вязьма\nШкола 6,\n', { type: 'text/csv' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ line: 3, path: '/lines/3/name' }, { line: 4 }]);
    const headless = await api.as('coordinator').post('/cycles/csv/schools', 'а;б\nв;г\n', { type: 'text/csv' });
    expect(headless.body.errors).toMatchObject([{ path: '/columns/name', code: 'column-missing' }, { path: '/columns/municipality' }]);
    const broken = await api.as('coordinator').post('/cycles/csv/schools', 'Школа;Муниципалитет\n"Школа;Вязьма\n', { type: 'text/csv' });
    expect(broken.body.errors).toMatchObject([{ code: 'csv' }]);
    expect(await api.store.head()).toBe(head);
  });

  it('does not let an id that is taken elsewhere speak for two schools', async () => {
    const answer = await api.as('coordinator').post('/cycles/json/schools', { schools: [{ id: 'vyazma-1', name: 'Чужая', municipality: 'Ельня' }] });
    expect([answer.status, answer.body.errors]).toMatchObject([400, [{ path: '/schools/0', code: 'id-taken' }]]);
  });

  it('adds to the list, takes from it, and keeps a confirmed one as it is', async () => {
    const coordinator = api.as('coordinator');
    const schools = [{ id: 'vyazma-1', name: 'Школа 1, Вязьма', municipality: 'Вязьма' }, { id: 'elnya-90', name: 'Школа 90', municipality: { id: 'yelnya', name: 'Ельня' } }];
    await coordinator.post('/cycles/json/schools', { schools });
    const removed = await coordinator.post('/cycles/json/schools/remove', { schools: ['elnya-90'], reason: 'ошибка' });
    expect(removed.body).toMatchObject({ schools: 1 });
    const confirmed = await coordinator.post('/cycles/json/confirm', { order: { number: '418-ОД', date: '2026-10-08', appendixDate: '2026-10-06' } });
    expect(confirmed.body).toMatchObject({ status: 'confirmed' });
    expect((await coordinator.get('/cycles/json')).body).toMatchObject({ disagreement: '2026-10-08 / 2026-10-06', order: { number: '418-ОД' } });
  });

  it('takes ten thousand schools in one request', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `Школа ${index + 1};Район ${index % 50}`);
    const answer = await api.as('coordinator').post('/cycles/large/schools', `Школа;Муниципалитет\n${rows.join('\n')}\n`, { type: 'text/csv' });
    expect(answer.body).toMatchObject({ imported: 10_000, municipalities: 50, schools: 10_000 });
    const seen = new Set<string>();
    for (let next: string | null = ''; next !== null;) {
      const { body }: { body: Listed } = await api.as('coordinator').get<Listed>(`/cycles/large/schools?limit=500${next === '' ? '' : `&cursor=${next}`}`);
      for (const { school } of body.schools) seen.add(school);
      next = body.next;
    }
    expect(seen.size).toBe(10_000);
  }, 60_000);
});
