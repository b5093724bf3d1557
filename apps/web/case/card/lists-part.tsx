import { List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/queries.js';
import type { Case } from '../../api/schemas.js';
import { shortDayText } from '../../language/dates.js';
import { inLanguage } from '../../language/language.js';
import { regionListsQuery } from '../../launch/identification/identification-queries.js';
import { PageLink } from '../../parts/page-link.js';
import { SchoolPast } from '../../registry/school-past.js';

/** What the school was called and which lists it was on, in all years. */
export const ListsPart = ({ one }: { readonly one: Case }) => {
  const { t } = useTranslation('card');
  const maySee = useQuery(meQuery).data?.actions.includes('identification.read') ?? false;
  const lists = (useQuery({ ...regionListsQuery(one.region), enabled: maySee }).data ?? []).flatMap((list) => {
    const school = list.schools.find((other) => other.school === one.subject);
    return school === undefined ? [] : [{ ...list, own: school }];
  });
  return (
    <Stack>
      <SchoolPast school={one.subject} />
      <Text><PageLink to="/registry/$school" params={{ school: one.subject }}>{t('lists.registry')}</PageLink></Text>
      {maySee && (
        <section aria-label={t('lists.title')}>
          <Title order={3} size="h5">{t('lists.title')}</Title>
          {lists.length === 0 ? <Text size="sm">{t('lists.none')}</Text> : (
            <List size="sm">{lists.map(({ source, id, year, title, order, own }) => (
              <List.Item key={source + id}>
                <strong>{year}</strong>{title === '' ? '' : ` · ${title}`}{order === null ? '' : ` · ${t('lists.order', { number: order.number, date: shortDayText(order.date) })}`}{own.repeated ? ` · ${t('lists.repeated')}` : ''}
                {own.tried.length > 0 && <Text size="sm">{t('lists.tried')}: {own.tried.join('; ')}</Text>}
                {own.outcome !== null && <Text size="sm">{inLanguage(own.outcome)}</Text>}
              </List.Item>
            ))}</List>
          )}
        </section>
      )}
    </Stack>
  );
};
