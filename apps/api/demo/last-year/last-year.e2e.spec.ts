import type { IdentificationAnswer } from '../../identification/show-identification.js';
import { startTestApi, type TestApi } from '../../test-api.fixture.js';
import { loadDemoRegion } from '../demo-region.js';

describe('the demo’s last year in an installation', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi({ withLastYear: true }); }, 120_000);
  afterAll(async () => { await api.close(); });
  const cycle = 'smolensk-monitoring-2025';
  const get = async <Body>(login: string, path: string): Promise<Body> => {
    const { status, body } = await api.as(login).get<Body>(path);
    expect([path, status]).toStrictEqual([path, 200]);
    return body;
  };

  it('is a completed cycle beside the one to be launched', async () => {
    expect(api.lastYear).toBe(cycle);
    const { cycles } = await get<{ cycles: { cycle: string; status: string }[] }>('coordinator', '/cycles');
    expect(cycles.map((one) => [one.cycle, one.status]).sort()).toStrictEqual([['smolensk-2026', 'confirmed'], [cycle, 'completed']]);
  });

  it('shows each their own: the list, the roadmap with its rounds, the timetable, the reports', async () => {
    const { status, included } = await get<IdentificationAnswer>('coordinator', `/cycles/${cycle}/identification`);
    expect([status, included.length]).toStrictEqual(['confirmed', 21]);
    const roadmap = await get<{ status: string; submissions: unknown[]; remarks: unknown[] }>('school-2', `/cases/${cycle}.school.vyazma-2/roadmap`);
    expect([roadmap.status, roadmap.submissions.length, roadmap.remarks.length]).toStrictEqual(['approved', 2, 2]);
    const { interviews } = await get<{ interviews: { status: string }[] }>('centre', `/cycles/${cycle}/interviews`);
    expect(interviews.map(({ status: is }) => is)).toStrictEqual(interviews.map(() => 'held'));
    const { reports } = await get<{ reports: { status: string }[] }>('department', `/cycles/${cycle}/reports`);
    expect(reports.map(({ status: is }) => is)).toStrictEqual(['sent', 'sent']);
    expect((await api.as('school-1').get(`/cases/${cycle}.school.vyazma-2/roadmap`)).status).toBe(404);
  });

  it('keeps its files, and teachers’ names under keys of its own', async () => {
    const { participants } = await get<{ participants: { name: string | null }[] }>('school-1', `/cycles/${cycle}/diagnostics/teachers/schools/vyazma-1/participants`);
    expect(participants.map(({ name }) => name?.replace(/[0-9a-f]{4}$/, 'N'))).toStrictEqual(participants.map(() => 'Педагог N'));
    const roadmap = await get<{ submissions: { attachments: { sha256: string }[] }[] }>('school-1', `/cases/${cycle}.school.vyazma-1/roadmap`);
    const [{ sha256 }] = roadmap.submissions[0]!.attachments as [{ sha256: string }];
    expect((await api.as('school-1').get(`/cases/${cycle}.school.vyazma-1/files/${sha256}`)).status).toBe(200);
  });

  it('is told to nobody again, and a repeat adds nothing', async () => {
    const before = await api.store.head();
    const files = { put: async () => { throw new Error('not this time'); } };
    await expect(loadDemoRegion({ store: api.store, ...api.people, clock: () => api.now, files })).rejects.toThrow('not this time');
    const again = await loadDemoRegion({ store: api.store, ...api.people, clock: () => api.now, files: { put: async () => ({ sha256: '', bytes: 0, type: 'pdf' }) } });
    expect([again.lastYear, await api.store.head()]).toStrictEqual([cycle, before]);
  });
});
