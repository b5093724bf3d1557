import { Alert, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery, tasksQuery } from '../api/queries.js';
import type { StepRow } from '../api/schemas.js';
import { useWaiting } from '../drafts/use-outbox.js';
import { inLanguage } from '../language/language.js';
import { DueText } from '../parts/due.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { subjectName } from '../parts/subject-name.js';
import { taskGroups } from './task-groups.js';

export const TasksPage = () => {
  const { t } = useTranslation('tasks');
  const tasks = useQuery(tasksQuery);
  return (
    <>
      <PageTitle title={t('title')} />
      <WaitingWork />
      <Loaded query={tasks}>
        {(rows) => (rows.length === 0 ? <Empty text={t('empty')} /> : taskGroups(rows).map(({ name, tasks: group }) => (
          <Stack key={name} component="section" gap="xs" mb="lg" aria-label={t(`groups.${name}`)}>
            <Title order={2} size="h4">{t(`groups.${name}`)} ({group.length})</Title>
            <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }}>{group.map((task) => <TaskCard key={`${task.case} ${task.step}`} task={task} />)}</SimpleGrid>
          </Stack>
        )))}
      </Loaded>
    </>
  );
};

export const TaskCard = ({ task }: { readonly task: StepRow }) => {
  const { t } = useTranslation('tasks');
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <PageLink to="/cases/$case/steps/$step" params={{ case: task.case, step: task.step }} fw={600}>{inLanguage(task.title)}</PageLink>
      </Group>
      <Text size="sm" c="dimmed">{subjectName(task)}</Text>
      <DueText due={task.due} daysLeft={task.workingDaysLeft} isLate={task.late} />
      {task.remarks > 0 && task.status === 'open' && <Text size="sm" fw={600}>{t('returned', { count: task.remarks })}</Text>}
      {task.status === 'in-review' && <Text size="sm">{t('toReview')}</Text>}
    </Card>
  );
};

/** What was handed in without a connection and has not arrived yet. */
const WaitingWork = () => {
  const { t } = useTranslation('tasks');
  const person = useQuery(meQuery).data?.person ?? '';
  const waiting = useWaiting(person).data ?? [];
  if (waiting.length === 0) return null;
  return (
    <Alert mb="md" color="yellow.9" variant="outline" c="bright" title={t('waiting.title', { count: waiting.length })}>
      {waiting.map((one) => (
        <Text key={one.key} size="sm">
          <PageLink to="/cases/$case/steps/$step" params={{ case: one.case, step: one.step }}>{one.title === undefined ? one.step : inLanguage(one.title)}</PageLink>
          {one.refusal === null ? ` · ${t('waiting.later')}` : ` · ${t(`waiting.${one.refusal.title}`, { defaultValue: `${one.refusal.title}. ${one.refusal.detail}` })}`}
        </Text>
      ))}
    </Alert>
  );
};
