import { Alert, Button, Checkbox, Group, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewQuery } from '../api/queries.js';
import type { CycleStatus, YearPreview } from '../api/schemas.js';
import { dayText, momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Loaded } from '../parts/loaded.js';
import { momentKinds, momentsOf } from './year/year-moments.js';
import { YearMonths } from './year/year-months.js';
import { YearTimeline } from './year/year-timeline.js';
import './year/year.css';

const views = ['table', 'timeline', 'months'] as const;

/** Every date of the year before it begins, each with its reason, its reminders and whom it goes to when missed. */
export const PreviewYear = ({ status, onDone }: { readonly status: CycleStatus; readonly onDone: () => void }) => {
  const { t } = useTranslation('launch');
  const preview = useQuery(previewQuery(status.programme, status.year, status.edition));
  const [view, setView] = useState<typeof views[number]>('table');
  return (
    <Stack>
      <Text>{t('preview.text')}</Text>
      <Group>
        <SegmentedControl aria-label={t('preview.views.title')} value={view} onChange={(value) => { setView(value); }} data={views.map((value) => ({ value, label: t(`preview.views.${value}`) }))} />
        <Button onClick={onDone}>{t('next')}</Button>
      </Group>
      <Loaded query={preview}>{(year) => (
        <>
          {year.discrepancies.length > 0 && <Alert color="yellow.9" variant="outline" c="bright" title={t('preview.discrepancies', { count: year.discrepancies.length })} />}
          {view === 'table' ? year.subjects.filter(({ steps }) => steps.length > 0).map((subject) => <SubjectYear key={subject.subject} subject={subject} zone={year.zone} />) : <YearInDays year={year} view={view} />}
        </>
      )}</Loaded>
    </Stack>
  );
};

const YearInDays = ({ year, view }: { readonly year: YearPreview; readonly view: 'timeline' | 'months' }) => {
  const { t } = useTranslation('launch');
  const [kinds, setKinds] = useState<readonly string[]>(momentKinds);
  const moments = useMemo(() => momentsOf(year).filter(({ kind }) => kinds.includes(kind)), [year, kinds]);
  return (
    <>
      <Checkbox.Group label={t('preview.kinds.title')} value={[...kinds]} onChange={setKinds}>
        <Group mt="xs">{momentKinds.map((kind) => <Checkbox key={kind} value={kind} label={t(`preview.kinds.${kind}`)} />)}</Group>
      </Checkbox.Group>
      {moments.length === 0 && <Text role="status">{t('preview.noneOfKinds')}</Text>}
      {view === 'timeline' ? <YearTimeline moments={moments} /> : <YearMonths moments={moments} />}
    </>
  );
};

const SubjectYear = ({ subject, zone }: { readonly subject: YearPreview['subjects'][number]; readonly zone: string }) => {
  const { t } = useTranslation('launch');
  const steps = [...subject.steps].sort((a, b) => a.deadline.plan.due.localeCompare(b.deadline.plan.due));
  return (
    <section aria-label={t(`preview.subjects.${subject.subject}`)}>
      <Title order={2} size="h4" mb="xs">{t(`preview.subjects.${subject.subject}`)}</Title>
      <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <Table.Thead><Table.Tr>{['due', 'step', 'who', 'why', 'around'].map((name) => <Table.Th key={name}>{t(`preview.${name}`)}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>
            {steps.map(({ id, title, responsible, deadline: { plan, explanation }, assumed }) => (
              <Table.Tr key={id}>
                <Table.Td>{dayText(plan.due)}{assumed ? ` (${t('preview.assumed')})` : ''}</Table.Td>
                <Table.Td>{inLanguage(title)}</Table.Td>
                <Table.Td>{responsible.map((role) => inLanguage(titleOfRole(role))).join(', ')}</Table.Td>
                <Table.Td>{inLanguage(explanation)}</Table.Td>
                <Table.Td>
                  {plan.reminders.map((reminder) => <Text key={reminder.id} size="sm">{t('preview.reminder', { at: momentText(reminder.at, zone) })}</Text>)}
                  {plan.escalations.map((escalation) => <Text key={escalation.id} size="sm">{t('preview.escalation', { at: momentText(escalation.at, zone), to: inLanguage(titleOfRole(escalation.to)) })}</Text>)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
};
