import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { differenceQuery } from './identification-queries.js';

interface ChangesProps { readonly cycle: string; readonly run: number; readonly nameOf: (school: string) => string }

/** What the latest run says that the one before did not. Decisions stay as they are. */
export const RunChanges = ({ cycle, run, nameOf }: ChangesProps) => {
  const { t } = useTranslation('identification');
  const { data } = useQuery(differenceQuery(cycle, run));
  if (data === undefined) return null;
  const { appeared, gone, changed, includedNotFound } = data;
  const lists = [['appeared', appeared], ['gone', gone], ['changed', changed.map(({ school }) => school)], ['includedNotFound', includedNotFound]] as const;
  if (lists.every(([, schools]) => schools.length === 0)) return <Text size="sm">{t('changes.none')}</Text>;
  return (
    <section aria-label={t('changes.title')}>
      <Text fw={600} size="sm">{t('changes.title')}</Text>
      <List size="sm">{lists.filter(([, schools]) => schools.length > 0).map(([name, schools]) => <List.Item key={name}>{t(`changes.${name}`)}: {schools.map(nameOf).join(', ')}</List.Item>)}</List>
    </section>
  );
};
