import { List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../language/dates.js';
import { inLanguage } from '../../language/language.js';
import { Empty } from '../../parts/empty.js';
import { Loaded } from '../../parts/loaded.js';
import { PageLink } from '../../parts/page-link.js';
import { visitsQuery } from './card-queries.js';

/** Who came, when, and what was agreed there. */
export const VisitsPart = ({ cycle, school }: { readonly cycle: string; readonly school: string }) => {
  const { t } = useTranslation('card');
  return <Loaded query={useQuery(visitsQuery(cycle, school))}>{(visits) => (visits.length === 0 ? <Empty text={t('visits.none')} /> : (
    <Stack component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
      {[...visits].sort((a, b) => (b.dates[0] ?? '').localeCompare(a.dates[0] ?? '')).map(({ visit, kind, dates, subject, recommendations, tasks }) => (
        <li key={visit}>
          <Title order={3} size="h5">{t(`visits.kinds.${kind}`)}, {dates.map(dayText).join(', ')}</Title>
          {subject !== null && <Text size="sm">{subject}</Text>}
          {recommendations.length > 0 && <List size="sm">{recommendations.map(({ item, title, due }) => {
            const task = tasks.find(({ step }) => step.includes(item));
            const words = `${inLanguage(title)} (${dayText(due)})`;
            return <List.Item key={item}>{task === undefined ? words : <PageLink to="/cases/$case/steps/$step" params={{ case: task.case, step: task.step }}>{words}</PageLink>}</List.Item>;
          })}</List>}
        </li>
      ))}
    </Stack>
  ))}</Loaded>;
};
