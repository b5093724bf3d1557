import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import type { components } from '../api/generated/schema.js';
import { ProblemError } from '../api/problem.js';
import { cyclesQuery, meQuery } from '../api/queries.js';
import { inLanguage } from '../language/language.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { schoolHistoryQuery } from './registry-queries.js';
import { ReplayLink } from '../parts/replay-link.js';
import { SchoolPast } from './school-past.js';

type Change = components['schemas']['ChangeSchool'];
const route = getRouteApi('/inside/registry/$school');
const changes = ['rename', 'kind', 'close', 'reopen'] as const;
const kinds = ['ordinary', 'evening', 'boarding', 'special'] as const;

/** One school through all its years, and what may be changed of it. */
export const RegisteredSchoolPage = () => {
  const { t } = useTranslation('registry');
  const { school } = route.useParams();
  const actions = useQuery(meQuery).data?.actions ?? [];
  const cycles = useQuery(cyclesQuery).data ?? [];
  return <Loaded query={useQuery(schoolHistoryQuery(school))}>{({ name, region }) => (
    <Stack>
      <PageTitle title={name} />
      <ReplayLink kind="schools" id={school} />
      <Text><PageLink to="/registry">{t('title')}</PageLink></Text>
      <SchoolPast school={school} />
      <section aria-label={t('years')}>
        <Title order={2} size="h4">{t('years')}</Title>
        {cycles.filter((cycle) => cycle.region === region && cycle.launchedAt !== null).map(({ cycle, title, year }) => (
          <Text key={cycle} size="sm"><PageLink to="/cases/$case" params={{ case: `${cycle}.school.${school}` }}>{inLanguage(title)}, {year}</PageLink></Text>
        ))}
      </section>
      {actions.includes('registry.change') && <ChangeSchool school={school} />}
    </Stack>
  )}</Loaded>;
};

const ChangeSchool = ({ school }: { readonly school: string }) => {
  const { t } = useTranslation('registry');
  const queries = useQueryClient();
  const [change, setChange] = useState<typeof changes[number]>('rename');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<typeof kinds[number]>('ordinary');
  const [on, setOn] = useState('');
  const wanted = (): Change => {
    switch (change) {
      case 'rename': return { change, name: text.trim() };
      case 'kind': return { change, kind };
      case 'close': return { change, on, reason: text.trim() };
      case 'reopen': return { change, reason: text.trim() };
    }
  };
  const send = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/registry/schools/{school}/changes', { params: { path: { school }, header: command() }, body: wanted() })),
    onSuccess: async () => { setText(''); await queries.invalidateQueries({ queryKey: ['registry'] }); },
  });
  return (
    <section aria-label={t('change.title')}>
      <Title order={2} size="h4" mb="xs">{t('change.title')}</Title>
      <Group align="flex-end">
        <Select label={t('change.what')} allowDeselect={false} value={change} onChange={(value) => { setChange(value as typeof change); }} data={changes.map((value) => ({ value, label: t(`change.${value}`) }))} />
        {change === 'kind' ? <Select label={t('kind')} allowDeselect={false} value={kind} onChange={(value) => { setKind(value as typeof kind); }} data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
          : <TextInput label={t(change === 'rename' ? 'change.name' : 'change.reason')} value={text} maxLength={500} miw="20rem" onChange={({ currentTarget }) => { setText(currentTarget.value); }} />}
        {change === 'close' && <TextInput type="date" label={t('change.on')} value={on} onChange={({ currentTarget }) => { setOn(currentTarget.value); }} />}
        <Button loading={send.isPending} disabled={(change !== 'kind' && text.trim() === '') || (change === 'close' && on === '')} onClick={() => { send.mutate(); }}>{t('change.store')}</Button>
      </Group>
      {send.error instanceof ProblemError && <ProblemAlert problem={send.error} />}
    </section>
  );
};
