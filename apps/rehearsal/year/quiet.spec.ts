import type { CaseProgress } from '@uplift/activities/case-progress';
import type { EventReader, SeenEvent } from './event-view.js';
import { Quiet, type GroupProgress } from './quiet.js';

const now = '2022-06-07T02:00:00.000Z';
const later = '2022-06-15T02:00:00.000Z';
const school = 'kansk-2021.school.kansk-7';
const at = (version: number, nextInstant: string | null): GroupProgress => ({ cases: [{ case: school, version } as CaseProgress], nextInstant });

const quietWith = (patience: { beforeNudge: number; readonly inAll: number }, answers: { before: GroupProgress; after: GroupProgress }) => {
  const nudges: string[] = [];
  const stored = [{ stream: `case-${school}`, version: 36 } as SeenEvent];
  const quiet = new Quiet({
    events: { read: async () => stored.splice(0) } as unknown as EventReader, groups: ['cohort'], groupOf: () => 'cohort', patience,
    ask: async () => (nudges.length === 0 ? answers.before : answers.after),
    nudge: async (group, why) => { nudges.push(`${group}: ${why}`); },
  });
  return { quiet, nudges };
};

describe('the engine at rest', () => {
  it('is not asked to look again while it gets there by itself', async () => {
    const { quiet, nudges } = quietWith({ beforeNudge: 60_000, inAll: 60_000 }, { before: at(36, later), after: at(36, later) });
    expect(await quiet.settle(now)).toHaveLength(1);
    expect([nudges, quiet.next]).toStrictEqual([[], later]);
  });

  it('is made to look again, once, when a workflow has let its moment pass', async () => {
    const patience = { beforeNudge: 60_000, inAll: 60_000 };
    const { quiet, nudges } = quietWith(patience, { before: at(36, now), after: at(36, later) });
    await quiet.settle('2022-06-06T02:00:00.000Z');
    patience.beforeNudge = 0;
    await quiet.settle(now);
    expect([nudges, quiet.next]).toStrictEqual([[`cohort: ${now}: it waits for ${now}`], later]);
  });

  it('says what is missing when it never comes', async () => {
    const { quiet } = quietWith({ beforeNudge: 0, inAll: 50 }, { before: at(35, null), after: at(35, null) });
    await expect(quiet.settle(now)).rejects.toThrow(`the engine did not come to rest at ${now}: cohort (it knows version 35 of ${school}, and there is 36)`);
  });
});
