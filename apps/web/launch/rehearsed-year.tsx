import { Alert, Card, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Rehearsal } from '../api/schemas.js';
import { LazyBars } from '../charts/lazy-bars.js';
import { numberText } from '../form/value-text.js';
import { monthText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { PlainTable } from '../parts/plain-table.js';

type Run = NonNullable<Rehearsal['run']>;
type Result = NonNullable<Run['result']>;

const ofMonth = ['opened', 'submitted', 'late', 'returned', 'completed', 'reminders', 'escalations', 'mails', 'reports'] as const;
const ofStep = ['opened', 'submitted', 'late', 'undone', 'reminders', 'escalations'] as const;

/** What a rehearsed year came to: whether every notice went out once, and what each month and step brought. */
export const RehearsedYear = ({ run, result, edition }: { readonly run: Run; readonly result: Result; readonly edition: number }) => {
  const { t } = useTranslation('launch');
  const { months, steps, duplicates, missing, events, mails, seconds } = result;
  const sound = duplicates + missing === 0;
  const sums = Object.fromEntries(ofMonth.map((name) => [name, months.reduce((sum, month) => sum + month[name], 0)]));
  return (
    <Stack>
      {run.edition !== edition && <Alert color="yellow.9" variant="outline" c="bright" title={t('rehearse.outdated', { edition: run.edition })} />}
      <Card withBorder>
        <Text fw={700} role="status">{sound ? '✓' : '✗'} {sound ? t('rehearse.sound') : t('rehearse.unsound', { duplicates, missing })}</Text>
        <Text>{t('rehearse.counted', { schools: run.schools, edition: run.edition, events, mails, seconds: numberText(seconds) })}</Text>
        <Text size="sm" c="dimmed">{t('rehearse.notAForecast')}</Text>
      </Card>
      <section aria-label={t('rehearse.months')}>
        <Title order={3} size="h5" mb="xs">{t('rehearse.months')}</Title>
        <LazyBars rows={months.map(({ month, reminders, escalations, mails: sent }) => ({ name: monthText(month), reminders, escalations, mails: sent }))}
          series={[{ key: 'reminders', label: t('rehearse.reminders'), colour: 'var(--mantine-color-blue-6)' }, { key: 'escalations', label: t('rehearse.escalations'), colour: 'var(--mantine-color-orange-6)' },
            { key: 'mails', label: t('rehearse.mails'), colour: 'var(--mantine-color-gray-6)' }]} />
        <PlainTable label={t('rehearse.months')} heads={[t('rehearse.month'), ...ofMonth.map((name) => t(`rehearse.${name}`))]} minWidth={900}>
          {months.map((month) => <Table.Tr key={month.month}><Table.Th scope="row" fw={400} style={{ whiteSpace: 'nowrap' }}>{monthText(month.month)}</Table.Th>{ofMonth.map((name) => <Table.Td key={name}>{month[name]}</Table.Td>)}</Table.Tr>)}
          <Table.Tr fw={700}><Table.Th scope="row">{t('rehearse.total')}</Table.Th>{ofMonth.map((name) => <Table.Td key={name}>{sums[name]}</Table.Td>)}</Table.Tr>
        </PlainTable>
      </section>
      <section aria-label={t('rehearse.steps')}>
        <Title order={3} size="h5" mb="xs">{t('rehearse.steps')}</Title>
        <PlainTable label={t('rehearse.steps')} heads={[t('rehearse.step'), ...ofStep.map((name) => t(`rehearse.${name}`))]} minWidth={760}>
          {steps.map((step) => <Table.Tr key={step.step}><Table.Th scope="row" fw={400}>{inLanguage(step.title)}</Table.Th>{ofStep.map((name) => <Table.Td key={name}>{step[name]}</Table.Td>)}</Table.Tr>)}
        </PlainTable>
      </section>
    </Stack>
  );
};
