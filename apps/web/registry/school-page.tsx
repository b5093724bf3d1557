import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { cyclesQuery, meQuery } from '../api/queries.js';
import { inLanguage } from '../language/language.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { ReplayLink } from '../parts/replay-link.js';
import { ChangeSchool } from './change-school.js';
import { schoolHistoryQuery } from './registry-queries.js';
import { SchoolPast } from './school-past.js';

const route = getRouteApi('/inside/registry/$school');

/** One school through all its years, and what may be changed of it. */
export const RegisteredSchoolPage = () => {
  const { t } = useTranslation('registry');
  const { school } = route.useParams();
  const actions = useQuery(meQuery).data?.actions ?? [];
  const cycles = useQuery(cyclesQuery).data ?? [];
  return <Loaded query={useQuery(schoolHistoryQuery(school))}>{(found) => (
    <Stack>
      <PageTitle title={found.name} />
      <ReplayLink kind="schools" id={school} />
      <Text><PageLink to="/registry">{t('title')}</PageLink></Text>
      <SchoolPast school={school} />
      <section aria-label={t('years')}>
        <Title order={2} size="h4">{t('years')}</Title>
        {found.cases.length === 0 && <Text size="sm">{t('noYears')}</Text>}
        {found.cases.map(({ case: id, cycle }) => {
          const known = cycles.find((one) => one.cycle === cycle);
          return <Text key={id} size="sm"><PageLink to="/cases/$case" params={{ case: id }}>{known === undefined ? cycle : `${inLanguage(known.title)}, ${known.year}`}</PageLink></Text>;
        })}
      </section>
      {actions.includes('registry.change') && <ChangeSchool key={school} school={found} />}
    </Stack>
  )}</Loaded>;
};
