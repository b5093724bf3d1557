import { smallProgramme } from '@uplift/domain/testing/small-programme';
import { rehearse, type Rehearsed } from './rehearse.js';
import { summaryOf } from './report/summary.js';
import { byMonth } from './report/year-table.js';

const liveYear = (): Promise<Rehearsed> =>
  rehearse({ document: smallProgramme(), year: '2026/27', schools: 6, seed: 1, keep: false, onProgress: () => undefined });

/** All that a run decides: every stream's events in order, without what is sealed at random or comes from the machine. */
const decidedIn = ({ events }: Rehearsed) => events
  .map(({ stream, version, id, type, occurredAt, actor, data }) => ({ stream, version, id, type, occurredAt, actor, data }))
  .sort((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.version - b.version));
const withoutSealed = (data: Record<string, unknown>) => ('sealed' in data ? { ...data, sealed: '…' } : data);

describe('a rehearsed year', () => {
  let first: Rehearsed;
  beforeAll(async () => { first = await liveYear(); }, 180_000);

  it('sends every reminder and escalation once, and every mail once', () => {
    expect(first.verdict).toStrictEqual({ duplicates: [], missing: [] });
    expect(first.mailVerdict).toStrictEqual({ duplicates: [], missing: [] });
    expect(first.mails).toBeGreaterThan(0);
  });

  it('shows every kind of school', () => {
    expect([...new Set(first.personas.values())].sort()).toStrictEqual(['early', 'late', 'on-time', 'returned', 'silent']);
    const summary = summaryOf('small', '2026/27', 6, first);
    expect(summary).toMatchObject({ programme: 'small', year: '2026/27', schools: 6, duplicates: 0, missing: 0, events: first.events.length });
    for (const figure of ['steps', 'submitted', 'late', 'reminders', 'escalations'] as const) expect(summary[figure]).toBeGreaterThan(0);
  });

  it('adds up month by month', () => {
    const rows = byMonth(first.events, 'Europe/Moscow', () => false);
    const { steps, submitted, late, reminders, escalations } = summaryOf('small', '2026/27', 6, first);
    const sum = (column: 'opened' | 'submitted' | 'late' | 'reminders' | 'escalations' | 'mails') => rows.reduce((total, row) => total + row[column], 0);
    expect([sum('opened'), sum('submitted'), sum('late'), sum('reminders'), sum('escalations'), sum('mails')])
      .toStrictEqual([steps, submitted, late, reminders, escalations, first.mails]);
  });

  it('is the same year from the same seed', async () => {
    const again = await liveYear();
    const shown = (rehearsed: Rehearsed) => decidedIn(rehearsed).map((event) => ({ ...event, data: withoutSealed(event.data) }));
    expect(shown(again)).toStrictEqual(shown(first));
  }, 360_000);
});
