import { Alert, Button, Code, CopyButton, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { cyclesQuery } from '../api/queries.js';
import { momentText } from '../language/dates.js';
import { currentLanguage } from '../language/language.js';
import { Loaded } from '../parts/loaded.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import { calendarsQuery } from './queries.js';
import { cycleName } from '../parts/cycle-name.js';

const own = 'person';

/** Secret addresses that calendar programs subscribe to. */
export const Calendars = () => {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const feeds = useQuery(calendarsQuery);
  const cycles = useQuery(cyclesQuery).data ?? [];
  const [about, setAbout] = useState(own);
  const settled = { onSuccess: () => queries.invalidateQueries({ queryKey: calendarsQuery.queryKey }) };
  const open = useMutation({ mutationFn: () => answered(api.POST('/api/v1/calendar-feeds', { params: { header: command() },
    body: { about: about === own ? { kind: 'person' } : { kind: 'cycle', id: about }, language: currentLanguage() } })), ...settled });
  const revoke = useMutation({ mutationFn: (feed: string) => answered(api.POST('/api/v1/calendar-feeds/{feed}/revoke', { params: { path: { feed }, header: command() }, body: {} })), ...settled });
  const nameOf = (id: string): string => {
    const cycle = cycles.find((one) => one.cycle === id);
    return cycle === undefined ? id : cycleName(cycle);
  };
  return (
    <Panel title={t('calendars.title')}>
      <Text size="sm" mb="sm">{t('calendars.help')}</Text>
      <Group align="flex-end" mb="sm">
        <Select label={t('calendars.about')} value={about} allowDeselect={false} data={[{ value: own, label: t('calendars.mine') }, ...cycles.map(({ cycle }) => ({ value: cycle, label: nameOf(cycle) }))]}
          onChange={(value) => { setAbout(value ?? own); }} />
        <Button variant="default" loading={open.isPending} onClick={() => { open.mutate(); }}>{t('calendars.open')}</Button>
      </Group>
      <Refusal error={open.error ?? revoke.error} />
      {open.data?.address != null && (
        <Alert role="status" color="teal.9" variant="outline" c="bright" title={t('calendars.opened')} mb="sm">
          <Stack gap="xs" align="flex-start">
            <Code style={{ overflowWrap: 'anywhere' }}>{open.data.address}</Code>
            <CopyButton value={open.data.address}>{({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{copied ? t('calendars.copied') : t('calendars.copy')}</Button>}</CopyButton>
          </Stack>
        </Alert>
      )}
      <Loaded query={feeds}>{(rows) => {
        const active = rows.filter(({ revokedAt }) => revokedAt === null);
        if (active.length === 0) return <Text size="sm">{t('calendars.none')}</Text>;
        return (
          <Table>
            <Table.Thead><Table.Tr><Table.Th>{t('calendars.what')}</Table.Th><Table.Th>{t('calendars.since')}</Table.Th><Table.Th>{t('calendars.act')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {active.map((feed) => (
                <Table.Tr key={feed.feed}>
                  <Table.Td>{feed.about.kind === 'person' ? t('calendars.mine') : nameOf(feed.about.id)}</Table.Td><Table.Td>{momentText(feed.openedAt)}</Table.Td>
                  <Table.Td><Button size="compact-sm" variant="default" loading={revoke.isPending} onClick={() => { revoke.mutate(feed.feed); }}>{t('calendars.revoke')}</Button></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        );
      }}</Loaded>
    </Panel>
  );
};
