import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../language/language.js';
import type { FactChange } from './replay-queries.js';

interface Change extends FactChange { readonly about?: { readonly ru: string; readonly en: string } }

/** Old and new values, a row each. */
export const ChangeList = ({ changes, label }: { readonly changes: readonly Change[]; readonly label: string }) => {
  const { t } = useTranslation('replay');
  const named = changes.some(({ about }) => about !== undefined);
  return (
    <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label } }}>
      <Table aria-label={label} verticalSpacing={4}>
        <Table.Thead><Table.Tr>{named && <Table.Th>{t('changes.about')}</Table.Th>}<Table.Th>{t('changes.what')}</Table.Th><Table.Th>{t('changes.before')}</Table.Th><Table.Th>{t('changes.after')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {changes.map((change, nth) => (
            <Table.Tr key={nth}>
              {named && <Table.Td>{change.about === undefined ? '' : inLanguage(change.about)}</Table.Td>}
              <Table.Td>{inLanguage(change.label)}{change.of === null ? '' : `: ${inLanguage(change.of)}`}</Table.Td>
              <Table.Td>{change.before === null ? '—' : inLanguage(change.before)}</Table.Td>
              <Table.Td>{change.after === null ? '—' : inLanguage(change.after)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};
