import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedSchool } from '../../api/schemas.js';

/** Schools of the list that were on a list before. */
export const RepeatedSchools = ({ listed }: { readonly listed: readonly ListedSchool[] }) => {
  const { t } = useTranslation('import');
  const repeated = listed.filter(({ earlier }) => earlier.length > 0);
  if (repeated.length === 0) return null;
  const title = t('repeated', { count: repeated.length });
  return (
    <section aria-label={title}>
      <Text fw={600}>{title}</Text>
      <List size="sm">{repeated.map(({ school, name, earlier }) => <List.Item key={school}>{name}: {earlier.join(', ')}</List.Item>)}</List>
    </section>
  );
};
