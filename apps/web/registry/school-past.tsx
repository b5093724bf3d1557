import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayText, momentText } from '../language/dates.js';
import { Loaded } from '../parts/loaded.js';
import { schoolHistoryQuery } from './registry-queries.js';

/** What became of a school: former names, parts that split off, its end. */
export const SchoolPast = ({ school }: { readonly school: string }) => {
  const { t } = useTranslation('registry');
  return <Loaded query={useQuery(schoolHistoryQuery(school))}>{({ name, kind, formerNames, splitOff, end, predecessors, named }) => {
    const called = (ids: readonly string[]): string => ids.map((id) => named.find((one) => one.school === id)?.name ?? id).join(', ');
    return (
    <section aria-label={t('past.title')}>
      <Text fw={600}>{name} · {t(`kinds.${kind}`)}</Text>
      <List size="sm">
        {formerNames.map((former) => <List.Item key={former.until}>{t('past.former', { name: former.name, until: former.until.length > 10 ? momentText(former.until) : dayText(former.until) })}</List.Item>)}
        {splitOff.map(({ on, into }) => <List.Item key={on}>{t('past.split', { on: dayText(on), into: called(into) })}</List.Item>)}
        {predecessors.map((before) => <List.Item key={before.school}>{t(`past.from.${before.how}`, { on: dayText(before.on), name: before.name })}</List.Item>)}
        {end !== null && <List.Item>{t(`past.${end.how}`, { on: dayText(end.on), into: called(end.into) })}</List.Item>}
      </List>
      {formerNames.length + splitOff.length + predecessors.length === 0 && end === null && <Text size="sm">{t('past.nothing')}</Text>}
    </section>
    );
  }}</Loaded>;
};
