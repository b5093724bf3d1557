import { Button, Group, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../../api/client.js';
import { ProblemError } from '../../api/problem.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { regionListsQuery } from './identification-queries.js';

/** An earlier list as this year's, school by school as it stands. */
export const TakeOver = ({ cycle, region }: { readonly cycle: string; readonly region: string }) => {
  const { t } = useTranslation('identification');
  const queries = useQueryClient();
  const [list, setList] = useState<string | null>(null);
  const lists = (useQuery(regionListsQuery(region)).data ?? []).filter(({ source }) => source === 'earlier-list');
  const take = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cycles/{cycle}/identification/take-over', { params: { path: { cycle }, header: command() }, body: { list: list! } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cycles', cycle] }),
  });
  if (lists.length === 0) return null;
  return (
    <>
      <Group align="flex-end">
        <Select label={t('takeOver.list')} value={list} onChange={setList} miw="20rem" data={lists.map(({ id, year, title, count }) => ({ value: id, label: t('takeOver.one', { year, title: title === '' ? id : title, count }) }))} />
        <Button variant="default" disabled={list === null} loading={take.isPending} onClick={() => { take.mutate(); }}>{t('takeOver.take')}</Button>
      </Group>
      {take.error instanceof ProblemError && <ProblemAlert problem={take.error} />}
    </>
  );
};
