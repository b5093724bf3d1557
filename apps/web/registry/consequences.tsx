import { List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cyclesQuery } from '../api/queries.js';
import { inLanguage } from '../language/language.js';
import type { SchoolHistory } from './registry-queries.js';

/** What comes of a school's end, and what stays as it is: its work, its history, its people. */
export const Consequences = ({ school: { cases }, first, undone }: { readonly school: SchoolHistory; readonly first: readonly string[]; readonly undone: string }) => {
  const { t } = useTranslation('registry');
  const cycles = useQuery(cyclesQuery).data ?? [];
  const running = cases.filter(({ status }) => status === 'open' || status === 'set-aside').map(({ cycle }) => {
    const known = cycles.find((one) => one.cycle === cycle);
    return known === undefined ? cycle : `${inLanguage(known.title)}, ${known.year}`;
  });
  return (
    <List size="sm" spacing="xs">
      {first.map((text) => <List.Item key={text}>{text}</List.Item>)}
      <List.Item>{running.length === 0 ? t('consequences.noCases') : t('consequences.cases', { cycles: running.join('; '), count: running.length })}</List.Item>
      <List.Item>{t('consequences.history')}</List.Item>
      <List.Item>{t('consequences.people')}</List.Item>
      <List.Item>{undone}</List.Item>
    </List>
  );
};
