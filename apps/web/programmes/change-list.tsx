import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changesBetween, valueText } from './changes.js';

/** What tells the file from the edition that runs. */
export const ChangeList = ({ was, is, edition }: { readonly was: unknown; readonly is: unknown; readonly edition: number }) => {
  const { t } = useTranslation('programmes');
  if (is === null) return <Text size="sm">{t('form.unreadable')}</Text>;
  const changes = changesBetween(was, is);
  return (
    <>
      <Text size="sm" mb="xs">{t('changes.count', { count: changes.length, edition })}</Text>
      <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{t('changes.where')}</Table.Th><Table.Th>{t('changes.was')}</Table.Th><Table.Th>{t('changes.is')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{changes.map((change) => <Table.Tr key={change.path}><Table.Td>{change.path}</Table.Td><Table.Td>{valueText(change.was)}</Table.Td><Table.Td>{valueText(change.is)}</Table.Td></Table.Tr>)}</Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
};
