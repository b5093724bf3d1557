import { Button, Select, Stack, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { cyclesQuery, programmesQuery } from '../api/queries.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { cycleId } from './cycle-id.js';
import { isPrepared, Preparations } from './preparations.js';

export const ChooseProgramme = () => {
  const { t } = useTranslation(['launch', 'preparations']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const programmes = useQuery(programmesQuery);
  const begun = (useQuery(cyclesQuery).data ?? []).filter(isPrepared);
  const [chosen, setChosen] = useState<string | null>(null);
  const [year, setYear] = useState('');
  const [programme, edition] = (chosen ?? '').split('@');
  const cycle = cycleId(programme ?? '', year);
  const plan = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles', { params: { header: command() }, body: { cycle, programme: programme!, edition: Number(edition), year: year.trim() } })),
    onSuccess: async () => {
      await queries.invalidateQueries();
      await navigate({ to: '/launch', search: { cycle } });
    },
  });
  return (
    <Loaded query={programmes}>{(rows) => (rows.length === 0 ? <Empty text={t('programme.none')} /> : (
      <Stack maw="36rem">
        {begun.length > 0 && <><Title order={2} size="h4">{t('begun', { ns: 'preparations' })}</Title><Preparations cycles={begun} /><Title order={2} size="h4" mt="md">{t('new', { ns: 'preparations' })}</Title></>}
        <Select label={t('programme.choose')} data={rows.map((row) => ({ value: `${row.programme}@${row.edition}`, label: t('programme.edition', { title: inLanguage(row.title), edition: row.edition }) }))}
          value={chosen} onChange={setChosen} allowDeselect={false} />
        <TextInput label={t('programme.year')} description={t('programme.yearHelp')} value={year} onChange={({ currentTarget }) => { setYear(currentTarget.value); }} />
        {plan.error instanceof ProblemError && <ProblemAlert problem={plan.error} />}
        <Button maw="16rem" disabled={chosen === null || !/^\d{4}(\/\d{2})?$/.test(year.trim())} loading={plan.isPending} onClick={() => { plan.mutate(); }}>{t('programme.plan')}</Button>
      </Stack>
    ))}</Loaded>
  );
};
