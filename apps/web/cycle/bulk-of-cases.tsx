import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deadlinesQuery, meQuery } from '../api/queries.js';
import { Loaded } from '../parts/loaded.js';
import { BulkActions } from './bulk-actions.js';

interface BulkOfCasesProps { readonly cycle: string; readonly cases: ReadonlySet<string>; readonly onDone: () => void }

/** What is done to schools is done to the steps they have under way. */
export const BulkOfCases = ({ cycle, cases, onDone }: BulkOfCasesProps) => {
  const { t } = useTranslation('cycle');
  const actions = useQuery(meQuery).data?.actions ?? [];
  return <Loaded query={useQuery(deadlinesQuery({ cycle }))}>{(rows) => {
    const steps = rows.filter((row) => cases.has(row.case));
    return steps.length === 0 ? <Text mb="md" role="status">{t('bulk.nothing')}</Text> : <BulkActions rows={steps} actions={actions} onDone={onDone} />;
  }}</Loaded>;
};
