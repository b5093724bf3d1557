import { List, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../api/schemas.js';
import { dayText, shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { PageLink } from '../parts/page-link.js';
import type { Visit } from './queries.js';

interface VisitListProps { readonly visits: readonly Visit[]; readonly schools: readonly CaseRow[]; readonly person: string }
const most = 100;

/** The latest first, each with the tasks that came of it. */
export const VisitList = ({ visits, schools, person }: VisitListProps) => {
  const { t } = useTranslation('visits');
  const [onlyMine, setOnlyMine] = useState(false);
  const names = new Map(schools.map(({ subject, name }) => [subject, name ?? subject]));
  const shown = visits.filter(({ visitors }) => !onlyMine || visitors.includes(person));
  return (
    <Stack gap="sm">
      <Switch label={t('list.mine')} checked={onlyMine} onChange={({ currentTarget }) => { setOnlyMine(currentTarget.checked); }} />
      {shown.length === 0 ? <Empty text={t('list.empty')} /> : <Text size="sm" c="dimmed" role="status">{t('list.count', { count: shown.length })}</Text>}
      <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {shown.slice(0, most).map(({ visit, kind, school, dates, subject, recommendations, tasks }) => (
          <li key={visit}>
            <Text size="sm" fw={600}>{names.get(school) ?? school}</Text>
            <Text size="sm">{t(`kinds.${kind}`)}{subject === null ? '' : `, ${subject}`} · {dates.map(dayText).join('; ')}</Text>
            {recommendations.length > 0 && (
              <List size="sm">
                {recommendations.map(({ item, title, due }, nth) => {
                  const task = tasks[nth];
                  const words = `${inLanguage(title)} · ${t('list.due', { day: shortDayText(due) })}`;
                  return <List.Item key={item}>{task === undefined ? words : <PageLink to="/cases/$case/steps/$step" params={task} size="sm">{words}</PageLink>}</List.Item>;
                })}
              </List>
            )}
          </li>
        ))}
      </Stack>
    </Stack>
  );
};
