import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { dayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { DoneNote } from '../parts/done-note.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import { Materials } from './materials.js';
import { trainingQuery, type Training } from './queries.js';
import { ChangeDay } from './change-day.js';
import { RecordParticipants } from './record-participants.js';

const route = getRouteApi('/inside/trainings/$cycle/$training');

export const TrainingPage = () => {
  const { cycle, training } = route.useParams();
  const found = useQuery(trainingQuery(cycle, training));
  return <Loaded query={found}>{(one) => <TrainingOf cycle={cycle} one={one} />}</Loaded>;
};

const TrainingOf = ({ cycle, one }: { readonly cycle: string; readonly one: Training }) => {
  const { t } = useTranslation('trainings');
  const actions = useQuery(meQuery).data?.actions ?? [];
  const mayHold = actions.includes('training.hold') && one.status !== 'cancelled';
  return (
    <>
      <Text size="sm" component="nav" aria-label={t('path')}><PageLink to="/trainings">{t('title')}</PageLink></Text>
      <PageTitle title={one.topic ?? inLanguage(one.title)}><Badge color={one.status === 'held' ? 'teal.9' : 'gray.7'} radius="sm" tt="none">{t(`statuses.${one.status}`)}</Badge></PageTitle>
      <Stack>
        <Card withBorder>
          {one.topic !== null && <Text>{inLanguage(one.title)}</Text>}
          <Text>{dayText(one.day)}, {one.time} · {t('minutesLong', { count: one.minutes })} · {t(`kinds.${one.kind}`)}, {t(`forms.${one.form}`)}</Text>
          <Text size="sm">{t('by', { role: inLanguage(titleOfRole(one.by)), audience: one.audience.map((role) => inLanguage(titleOfRole(role))).join(', ') })}</Text>
          <Text size="sm">{one.capacity === null ? t('registered', { count: one.registered }) : t('registeredOf', { count: one.registered, capacity: one.capacity })}</Text>
          {one.unsettled && <Text size="sm" fw={600}>{t('unsettled')}</Text>}
          {one.settlement !== null && <Text size="sm">{t('settled', { was: dayText(one.settlement.was), reason: one.settlement.reason })}</Text>}
          {one.cancelled !== null && <Text size="sm" fw={600}>{t('cancelled', { reason: one.cancelled })}</Text>}
          {one.attended !== null && <Text size="sm">{one.atLeast ? t('attendedAtLeast', { count: one.attended }) : t('attendedCount', { count: one.attended })}</Text>}
        </Card>
        {actions.includes('training.register') && one.status === 'planned' && <Register cycle={cycle} one={one} />}
        <Materials cycle={cycle} one={one} mayAdd={mayHold} />
        {mayHold && <RecordParticipants cycle={cycle} one={one} />}
        {mayHold && one.status === 'planned' && <ChangeDay key={one.day} cycle={cycle} one={one} />}
      </Stack>
    </>
  );
};

/** A place for oneself, taken and given back. */
const Register = ({ cycle, one }: { readonly cycle: string; readonly one: Training }) => {
  const { t } = useTranslation('trainings');
  const queries = useQueryClient();
  const me = useQuery(meQuery).data;
  const schools = [...new Set((me?.grants ?? []).flatMap(({ role, scope }) => (role === 'school-team' && scope.kind === 'school' ? [scope.id] : [])))];
  const settled = { onSuccess: (answer: Training) => { queries.setQueryData(trainingQuery(cycle, one.training).queryKey, answer); } };
  const path = { cycle, training: one.training };
  const own = schools.length > 0 ? { schools: schools.map((school) => ({ school, count: 1 })) } : { people: me === undefined ? [] : [me.person] };
  const take = useMutation({ mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/trainings/{training}/places', { params: { path, header: command() }, body: own })), ...settled });
  const give = useMutation({ mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/trainings/{training}/give-back', {
    params: { path, header: command() }, body: schools.length > 0 ? { schools } : { people: me === undefined ? [] : [me.person] } })), ...settled });
  return (
    <Panel title={t('register.title')}>
      <Text size="sm" mb="xs" fw={one.mine ? 600 : 400}>{one.mine ? t('register.mine') : schools.length > 0 ? t('register.forSchool') : t('register.forSelf')}</Text>
      <Refusal error={take.error ?? give.error} />
      <Group>
        {!one.mine && <Button loading={take.isPending} onClick={() => { give.reset(); take.mutate(); }}>{t('register.take')}</Button>}
        {one.mine && <Button variant="default" loading={give.isPending} onClick={() => { take.reset(); give.mutate(); }}>{t('register.give')}</Button>}
        <DoneNote text={take.isSuccess ? t('register.taken') : give.isSuccess ? t('register.given') : null} />
      </Group>
    </Panel>
  );
};
