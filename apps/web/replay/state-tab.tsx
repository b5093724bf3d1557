import { Card, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useTranslation } from 'react-i18next';
import type { Case } from '../api/schemas.js';
import { shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { StatusBadge } from '../parts/status-badge.js';
import { asOfQuery, type AsOf, type Mode, type Subject } from './replay-queries.js';

/** How everything stood at a moment. */
export const StateTab = ({ subject, at, mode }: { readonly subject: Subject; readonly at: string; readonly mode: Mode }) => {
  const { t } = useTranslation('replay');
  return (
    <Loaded query={useQuery(asOfQuery(subject, at, mode))}>{({ streams, events }) => (streams.length === 0 ? <Empty text={t('state.nothing')} /> : (
      <Stack>
        <Text size="sm" role="status">{t('state.counted', { count: events })}</Text>
        {streams.map((stream) => <StreamCard key={stream.stream} stream={stream} />)}
      </Stack>
    ))}</Loaded>
  );
};

const StreamCard = ({ stream }: { readonly stream: AsOf['streams'][number] }) => {
  const { t } = useTranslation('replay');
  const about = inLanguage(stream.about);
  return (
    <Card withBorder component="section" aria-label={about}>
      <Title order={2} size="h4" mb="xs">{about}</Title>
      <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': about } }}>
        {stream.view === null ? (
          <Table aria-label={about} verticalSpacing={4}>
            <Table.Thead><Table.Tr><Table.Th>{t('changes.what')}</Table.Th><Table.Th>{t('state.was')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>{stream.facts.map(({ label, of, after }, nth) => (
              <Table.Tr key={nth}><Table.Td>{inLanguage(label)}{of === null ? '' : `: ${inLanguage(of)}`}</Table.Td><Table.Td>{after === null ? '—' : inLanguage(after)}</Table.Td></Table.Tr>))}</Table.Tbody>
          </Table>
        ) : <StepTable view={stream.view} label={about} />}
      </Table.ScrollContainer>
      {stream.factsLeftOut > 0 && <Text size="sm">{t('entry.moreChanges', { count: stream.factsLeftOut })}</Text>}
    </Card>
  );
};

const StepTable = ({ view, label }: { readonly view: Case; readonly label: string }) => {
  const { t } = useTranslation('replay');
  return (
    <Table aria-label={label} verticalSpacing={4}>
      <Table.Thead><Table.Tr><Table.Th>{t('state.step')}</Table.Th><Table.Th>{t('state.status')}</Table.Th><Table.Th>{t('state.heldBy')}</Table.Th><Table.Th>{t('state.due')}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>{view.stages.flatMap(({ steps }) => steps).map((step) => (
        <Table.Tr key={step.step}>
          <Table.Td>{inLanguage(step.title)}</Table.Td><Table.Td><StatusBadge status={step.status} /></Table.Td>
          <Table.Td>{step.heldBy.map((role) => inLanguage(titleOfRole(role))).join(', ')}</Table.Td><Table.Td>{step.due === null ? '' : shortDayText(step.due)}</Table.Td>
        </Table.Tr>))}</Table.Tbody>
    </Table>
  );
};
