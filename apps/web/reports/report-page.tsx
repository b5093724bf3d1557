import { Badge, Grid, Stack, Text } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries.js';
import { momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { Panel } from '../parts/panel.js';
import { ReplayLink } from '../parts/replay-link.js';
import { Differences } from './differences.js';
import { Issues } from './issues.js';
import { Preview } from './preview.js';
import { reportQuery, type ReportView } from './queries.js';
import { SignAndSend } from './sign-and-send.js';
import { StatedFigures } from './stated-figures.js';

const route = getRouteApi('/inside/reports/$cycle/$report');

export const ReportPage = () => {
  const { cycle, report } = route.useParams();
  const found = useQuery(reportQuery(cycle, report));
  return <Loaded query={found}>{(one) => <ReportOf one={one} />}</Loaded>;
};

const ReportOf = ({ one }: { readonly one: ReportView }) => {
  const { t } = useTranslation('reports');
  const mayWrite = useQuery(meQuery).data?.actions.includes('report.write') ?? false;
  const shown = one.prepared?.content ?? one.present;
  return (
    <>
      <Text size="sm" component="nav" aria-label={t('path')}><PageLink to="/reports">{t('title')}</PageLink></Text>
      <PageTitle title={inLanguage(one.title)}><Badge color={one.status === 'signed' || one.status === 'sent' ? 'teal.9' : 'gray.7'} radius="sm" tt="none">{t(`statuses.${one.status}`)}</Badge></PageTitle>
      <ReplayLink kind="reports" id={`${one.cycle}.${one.report}`} />
      <Text size="sm" mb="sm">{inLanguage(titleOfRole(one.by))} → {inLanguage(titleOfRole(one.to))}</Text>
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Panel title={t('preview.title')}>
            <Text size="sm" c="dimmed" mb="sm">{one.prepared === null ? t('preview.present') : t('preview.prepared', { at: momentText(one.prepared.preparedAt) })}</Text>
            <Preview model={shown} />
          </Panel>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack>
            {mayWrite && <SignAndSend one={one} />}
            {one.asked.length > 0 && <StatedFigures one={one} mayWrite={mayWrite} />}
            <Issues one={one} />
            {one.signed.length > 0 && <Differences one={one} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
};
