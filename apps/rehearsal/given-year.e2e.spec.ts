import { smallProgramme } from '@uplift/domain/testing/small-programme';
import { rehearsedDocument } from './actors/rehearsed-document.js';
import type { OpenYear } from './year/episode.js';
import { rehearse, type Rehearsed } from './rehearse.js';

describe('a year on schools and acts of one’s own', () => {
  let rehearsed: Rehearsed;
  let year: OpenYear;
  let listed: readonly { readonly school: string; readonly name: string }[];
  const moments: string[] = [];

  beforeAll(async () => {
    const vyazma = { id: 'vyazma', name: 'Вязьма' };
    rehearsed = await rehearse({
      document: smallProgramme(), year: '2026/27', seed: 1, keep: false, onProgress: () => undefined, from: '2026-10-01T07:00:00.000Z',
      schools: [{ name: 'Школа № 3', municipality: vyazma, persona: 'on-time' }, { name: 'Школа № 5', municipality: vyazma, persona: 'early' }],
      order: { number: '418-ОД', date: '2026-10-08', appendixDate: '2026-10-06' },
      others: [{ login: 'curator.one', role: 'curator', scope: { kind: 'school', id: 'vyazma-1' } }],
      leaves: (id, step) => id.endsWith('vyazma-1') && step === 'package',
      episodes: [{ at: '2026-10-20T09:30:00.000Z', run: async (open) => {
        moments.push(open.now());
        const id = `${open.cycle}.school.vyazma-1`;
        const desk = open.deskOver(id, ['school-team']);
        const { sha256, bytes } = await desk.upload(rehearsedDocument('programme.pdf'));
        await desk.post(`/cases/${id}/steps/package/submit`, { attachments: [{ kind: 'programme', name: 'programme.pdf', sha256, bytes }] }, 'episode');
        return [{ case: id, step: 'package', did: 'submit' }];
      } }, { at: '2026-10-21T09:30:00.000Z', run: async (open) => {
        const id = `${open.cycle}.school.vyazma-1`;
        await open.deskOf('expert').post(`/cases/${id}/steps/package/approve`, {}, 'episode');
        return [{ case: id, step: 'package', did: 'approve' }];
      } }],
      inspect: async (open) => {
        year = open;
        ({ schools: listed } = await open.deskOfLogin('curator.one').get<{ schools: typeof listed }>(`/cycles/${open.cycle}/schools`));
      },
    });
  }, 180_000);

  it('sends everything once, the acts of one’s own counted in', () => {
    expect(rehearsed.verdict).toStrictEqual({ duplicates: [], missing: [] });
    expect(rehearsed.mailVerdict).toStrictEqual({ duplicates: [], missing: [] });
    expect(moments).toStrictEqual(['2026-10-20T09:30:00.000Z']);
    const mine = rehearsed.events.filter(({ stream, data }) => stream === 'case-small-2026.school.vyazma-1' && data['step'] === 'package');
    expect(mine.filter(({ type }) => type === 'StepSubmitted').map(({ occurredAt }) => occurredAt)).toStrictEqual(['2026-10-20T09:30:00.000Z']);
    expect(mine.filter(({ type }) => type === 'StepCompleted').map(({ occurredAt }) => occurredAt)).toStrictEqual(['2026-10-21T09:30:00.000Z']);
  });

  it('lists the schools as named, confirmed by the order as given', () => {
    expect(listed.map(({ school, name }) => [school, name])).toStrictEqual([['vyazma-1', 'Школа № 3']]);
    expect(year.schools.map(({ id }) => id)).toStrictEqual(['vyazma-1', 'vyazma-2']);
    expect(rehearsed.events.find(({ type }) => type === 'SchoolListConfirmed')?.data).toMatchObject({ disagreement: '2026-10-08 / 2026-10-06', schools: 2 });
    expect(rehearsed.events.find(({ type }) => type === 'CycleLaunched')?.occurredAt).toBe('2026-10-01T07:00:00.000Z');
    expect([rehearsed.personas.get('vyazma-1'), rehearsed.personas.get('vyazma-2')]).toStrictEqual(['on-time', 'early']);
  });

  it('knows nobody who was not hired', () => {
    expect(() => year.personOf('nobody')).toThrow('nobody in the rehearsal is called nobody');
  });
});
