import { Alert, Button, Group, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { casesQuery, meQuery } from '../api/queries.js';
import { dayText } from '../language/dates.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageTitle } from '../parts/page-title.js';
import { Panel } from '../parts/panel.js';
import { useCycleChoice } from '../parts/use-cycle-choice.js';
import { MySchools } from './my-schools.js';
import { visitsQuery } from './queries.js';
import { RecordVisit } from './record-visit.js';
import { useWaitingVisits } from './use-visit-outbox.js';
import { VisitList } from './visit-list.js';
import { forgetVisit } from './visit-store.js';

export const VisitsPage = () => {
  const { t } = useTranslation('visits');
  const { select, of } = useCycleChoice();
  return (
    <>
      <PageTitle title={t('title')}>{select}</PageTitle>
      {of((cycle) => <VisitsOf key={cycle} cycle={cycle} />)}
    </>
  );
};

const VisitsOf = ({ cycle }: { readonly cycle: string }) => {
  const { t } = useTranslation('visits');
  const me = useQuery(meQuery).data;
  const schools = useQuery(casesQuery({ cycle, kind: 'school' }));
  const visits = useQuery(visitsQuery(cycle));
  if (me === undefined) return null;
  return (
    <Stack>
      <Waiting person={me.person} />
      <Loaded query={schools}>{(rows) => (rows.length === 0 ? <Empty text={t('noSchools')} /> : (
        <Stack>
          {me.actions.includes('visit.log') && <RecordVisit person={me.person} cycle={cycle} schools={rows} />}
          <Panel title={t('schools.title')}><MySchools rows={rows} visits={visits.data ?? []} /></Panel>
          <Panel title={t('list.title')}><Loaded query={visits}>{(all) => <VisitList visits={all} schools={rows} person={me.person} />}</Loaded></Panel>
        </Stack>
      ))}</Loaded>
    </Stack>
  );
};

/** What was recorded without a connection, until it is sent. */
const Waiting = ({ person }: { readonly person: string }) => {
  const { t } = useTranslation('visits');
  const queries = useQueryClient();
  const waiting = useWaitingVisits(person).data ?? [];
  const drop = async (key: string): Promise<void> => {
    await forgetVisit(key);
    await queries.invalidateQueries({ queryKey: ['visits-waiting'] });
  };
  return waiting.map(({ key, schoolName, body, refusal }) => (
    <Alert key={key} role="status" color={refusal === null ? 'yellow.9' : 'red.9'} variant="outline" c="bright" title={t('waiting.title', { school: schoolName, day: dayText(body.dates[0] ?? '') })}>
      {refusal === null ? t('waiting.text') : <Group justify="space-between">{refusal.title}. {refusal.detail}<Button size="compact-sm" variant="default" onClick={() => { void drop(key); }}>{t('waiting.drop')}</Button></Group>}
    </Alert>
  ));
};
