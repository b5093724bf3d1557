import { Alert, Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { meQuery } from '../api/queries.js';
import type { CycleStatus } from '../api/schemas.js';
import { momentText } from '../language/dates.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { CandidateTable } from './identification/candidate-table.js';
import { candidatesQuery, identificationQuery, type Identification } from './identification/identification-queries.js';
import { RunChanges } from './identification/run-changes.js';
import { TakeOver } from './identification/take-over.js';

interface StepProps { readonly status: CycleStatus; readonly onDone: () => void }

/** Which schools the criteria find, and what people decide about each. */
export const IdentifySchools = ({ status, onDone }: StepProps) => {
  const { t } = useTranslation('identification');
  const actions = useQuery(meQuery).data?.actions ?? [];
  return (
    <Stack maw="72rem">
      <Text>{t('text')}</Text>
      <Loaded query={useQuery(identificationQuery(status.cycle))}>{(identification) => (
        <>
          {status.status === 'planned' && actions.includes('identification.run') && <Run cycle={status.cycle} hasRun={identification.runs.length > 0} />}
          {status.status === 'planned' && actions.includes('identification.decide') && <TakeOver cycle={status.cycle} region={status.region} />}
          <Found cycle={status.cycle} identification={identification} mayDecide={status.status === 'planned' && actions.includes('identification.decide')} />
        </>
      )}</Loaded>
      <Group><Button onClick={onDone}>{t('next')}</Button></Group>
    </Stack>
  );
};

const Run = ({ cycle, hasRun }: { readonly cycle: string; readonly hasRun: boolean }) => {
  const { t } = useTranslation('identification');
  const queries = useQueryClient();
  const [examYear, setExamYear] = useState('');
  const isYear = /^20\d\d$/.test(examYear.trim());
  const run = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/identification/run', { params: { path: { cycle }, header: command() }, body: isYear ? { examYear: Number(examYear) } : {} })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cycles', cycle] }),
  });
  return (
    <>
      <Group align="flex-end">
        <TextInput inputMode="numeric" label={t('examYear')} description={t('examYearHelp')} value={examYear} maxLength={4} maw="16rem" onChange={({ currentTarget }) => { setExamYear(currentTarget.value); }} />
        <Button variant={hasRun ? 'default' : 'filled'} loading={run.isPending} disabled={examYear.trim() !== '' && !isYear} onClick={() => { run.mutate(); }}>{t(hasRun ? 'again' : 'run')}</Button>
      </Group>
      {run.error instanceof ProblemError && <ProblemAlert problem={run.error} />}
      {run.data?.unchanged === true && <Alert role="status" color="blue.8" variant="outline" c="bright" title={t('unchanged')} />}
    </>
  );
};

interface FoundProps { readonly cycle: string; readonly identification: Identification; readonly mayDecide: boolean }
const Found = ({ cycle, identification, mayDecide }: FoundProps) => {
  const { t } = useTranslation('identification');
  const candidates = useQuery(candidatesQuery(cycle));
  const last = identification.runs.at(-1);
  const { included, excluded, undecided, repeated, notJudged } = identification;
  if (last === undefined && included.length + excluded.length === 0) return <Empty text={t('none')} />;
  const nameOf = (school: string): string => candidates.data?.find((one) => one.school === school)?.name ?? school;
  return (
    <>
      {last !== undefined && <Text>{t('found', { run: last.run, at: momentText(last.at), ...last.counts })}</Text>}
      <Text fw={600} role="status">{t('sum', { included: included.length, excluded: excluded.length, undecided: undecided.length })}</Text>
      {repeated.length > 0 && <Text size="sm">{t('repeatedSum', { count: repeated.length })}: {repeated.map(nameOf).join(', ')}</Text>}
      {last !== undefined && last.run > 1 && <RunChanges cycle={cycle} run={last.run} nameOf={nameOf} />}
      <Loaded query={candidates}>{(rows) => (rows.length === 0 ? <Text>{t('noCandidates')}</Text> : <CandidateTable cycle={cycle} candidates={rows} mayDecide={mayDecide} />)}</Loaded>
      {notJudged.length > 0 && (
        <section aria-label={t('notJudged.title', { count: notJudged.length })}>
          <Text fw={600} size="sm">{t('notJudged.title', { count: notJudged.length })}</Text>
          <List size="sm">{notJudged.slice(0, 30).map(({ school, why }) => <List.Item key={school}>{school}: {t(`notJudged.${why}`)}</List.Item>)}</List>
          {notJudged.length > 30 && <Text size="sm">{t('notJudged.more', { count: notJudged.length - 30 })}</Text>}
        </section>
      )}
    </>
  );
};
