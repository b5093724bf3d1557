import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cyclesQuery, deadlinesQuery, inboxQuery, meQuery, tasksQuery } from '../api/queries.js';
import { inLanguage } from '../language/language.js';
import { DueText } from '../parts/due.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageButton, PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { StatusBadge } from '../parts/status-badge.js';
import { subjectName } from '../parts/subject-name.js';
import { isPrepared, Preparations } from '../launch/preparations.js';

const few = 6;

/** What needs whoever is signed in, today. */
export const HomePage = () => {
  const { t } = useTranslation('home');
  const actions = useQuery(meQuery).data?.actions ?? [];
  return (
    <>
      <PageTitle title={t('title')} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {actions.includes('step.submit') && <MyTasks mayLaunch={actions.includes('cycle.launch')} />}
        <Escalations />
        {actions.includes('case.read') && <Overdue />}
        {actions.includes('cycle.read') && <Cycles mayPlan={actions.includes('cycle.plan')} />}
      </SimpleGrid>
    </>
  );
};

const Panel = ({ title, children }: { readonly title: string; readonly children: ReactNode }) =>
  <Card withBorder component="section" aria-label={title}><Title order={2} size="h4" mb="xs">{title}</Title>{children}</Card>;

const MyTasks = ({ mayLaunch }: { readonly mayLaunch: boolean }) => {
  const { t } = useTranslation('home');
  const tasks = useQuery(tasksQuery);
  const cycles = useQuery({ ...cyclesQuery, enabled: mayLaunch }).data ?? [];
  const begun = mayLaunch ? cycles.filter(isPrepared) : [];
  return (
    <Panel title={t('tasks.title')}>
      <Preparations cycles={begun} />
      <Loaded query={tasks}>{(rows) => (rows.length === 0 ? begun.length === 0 && <Empty text={t('tasks.empty')} /> : (
        <Stack gap="xs">
          {rows.slice(0, few).map((row) => (
            <div key={`${row.case} ${row.step}`}>
              <PageLink to="/cases/$case/steps/$step" params={{ case: row.case, step: row.step }}>{inLanguage(row.title)}</PageLink>
              <Text size="sm" c="dimmed">{subjectName(row)}</Text>
              <DueText due={row.due} daysLeft={row.workingDaysLeft} isLate={row.late} />
            </div>
          ))}
          <PageLink to="/tasks">{t('tasks.all', { count: rows.length })}</PageLink>
        </Stack>
      ))}</Loaded>
    </Panel>
  );
};

const Escalations = () => {
  const { t } = useTranslation('home');
  const inbox = useQuery(inboxQuery);
  return (
    <Panel title={t('notices.title')}>
      <Loaded query={inbox}>{({ notices, unread }) => {
        const pressing = notices.filter((one) => !one.read).sort((a, b) => Number(b.kind === 'escalation') - Number(a.kind === 'escalation')).slice(0, few);
        if (pressing.length === 0) return <Empty text={t('notices.empty')} />;
        return (
          <Stack gap="xs">
            {pressing.map((one) => (
              <div key={one.notice}>
                <Text size="sm" fw={600}>{t(`kinds.${one.kind}`, { ns: 'common' })}</Text>
                <PageLink to="/cases/$case" params={{ case: one.case }}>{one.title === null ? one.subject : inLanguage(one.title)}</PageLink>
                <Text size="sm" c="dimmed">{subjectName({ ...one, kind: one.caseKind })}</Text>
              </div>
            ))}
            <PageLink to="/inbox">{t('notices.all', { count: unread })}</PageLink>
          </Stack>
        );
      }}</Loaded>
    </Panel>
  );
};

const Overdue = () => {
  const { t } = useTranslation('home');
  const deadlines = useQuery(deadlinesQuery());
  return (
    <Panel title={t('deadlines.title')}>
      <Loaded query={deadlines}>{(rows) => {
        const late = rows.filter((row) => row.late);
        const ahead = rows.filter((row) => !row.late).slice(0, few);
        if (rows.length === 0) return <Empty text={t('deadlines.empty')} />;
        return (
          <Stack gap="xs">
            <Text fw={600}>{t('deadlines.late', { count: late.length })}</Text>
            {[...late.slice(0, few), ...ahead].slice(0, few).map((row) => (
              <div key={`${row.case} ${row.step}`}>
                <PageLink to="/cases/$case/steps/$step" params={{ case: row.case, step: row.step }}>{inLanguage(row.title)}</PageLink>
                <Text size="sm" c="dimmed">{subjectName(row)}</Text>
                <DueText due={row.due} daysLeft={row.workingDaysLeft} isLate={row.late} />
              </div>
            ))}
          </Stack>
        );
      }}</Loaded>
    </Panel>
  );
};

const Cycles = ({ mayPlan }: { readonly mayPlan: boolean }) => {
  const { t } = useTranslation('home');
  const cycles = useQuery(cyclesQuery);
  return (
    <Panel title={t('cycles.title')}>
      <Loaded query={cycles}>{(rows) => (
        <Stack gap="xs" align="flex-start">
          {rows.length === 0 && <Empty text={t('cycles.empty')} />}
          {rows.slice(0, few).map((row) => (
            <div key={row.cycle}>
              <PageLink to="/cycles/$cycle" params={{ cycle: row.cycle }}>{inLanguage(row.title)}, {row.year}</PageLink>{' '}<StatusBadge status={row.status} />
              <Text size="sm" c="dimmed">{t('cycles.schools', { count: row.schools })}</Text>
            </div>
          ))}
          {mayPlan && <PageButton to="/launch" variant="default" size="compact-md">{t('cycles.plan')}</PageButton>}
        </Stack>
      )}</Loaded>
    </Panel>
  );
};
