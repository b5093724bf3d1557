import { readFile } from 'node:fs/promises';
import { parseProgramme } from '@uplift/infra/programme-files/parse-programme';
import { rehearse, type Rehearsed } from '@uplift/rehearsal/rehearse';
import { summaryOf } from '@uplift/rehearsal/report/summary';

/** Another country's programme, which exists as a document only: summer time, England's bank holidays, English. */
describe('a programme of another country', () => {
  let year: Rehearsed;
  beforeAll(async () => {
    const read = parseProgramme(await readFile(new URL('../../docs/examples/northshire.yaml', import.meta.url), 'utf8'));
    if (!read.valid) throw new Error(JSON.stringify(read.problems));
    year = await rehearse({ document: read.document, year: '2026/27', schools: 5, seed: 3, keep: false, onProgress: () => undefined });
  }, 300_000);

  const dueOf = (step: string): readonly string[] => [...new Set(year.events
    .filter(({ type, data }) => type === 'StepOpened' && (data as { step: string }).step === step)
    .map(({ data }) => (data as { plan: { due: string } }).plan.due))];
  const hoursOfReminders = (from: string, until: string): readonly string[] => [...new Set(year.events
    .filter(({ type }) => type === 'ReminderIssued').map(({ data }) => (data as { plannedAt: string }).plannedAt)
    .filter((at) => at >= from && at < until).map((at) => at.slice(11, 16)))];

  it('runs its year with every notice and mail once', () => {
    expect(year.verdict).toStrictEqual({ duplicates: [], missing: [] });
    expect(year.mailVerdict).toStrictEqual({ duplicates: [], missing: [] });
    const { steps, reminders, escalations } = summaryOf('northshire', '2026/27', 5, year);
    for (const figure of [steps, reminders, escalations]) expect(figure).toBeGreaterThan(0);
  });

  it('works by the county’s days: not on Easter Monday, nor on the May bank holiday', () => {
    expect(dueOf('interim-review')).toStrictEqual(['2027-03-30']);
    expect(dueOf('governors-survey')).toStrictEqual(['2027-05-04']);
  });

  it('reminds at nine in the morning on both sides of the change of the clocks', () => {
    expect(hoursOfReminders('2026-11-01', '2027-03-28')).toStrictEqual(['09:00']);
    expect(hoursOfReminders('2027-03-28', '2027-08-01')).toStrictEqual(['08:00']);
  });
});
