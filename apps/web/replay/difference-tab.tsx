import { Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { momentText } from '../language/dates.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { ChangeList } from './change-list.js';
import { fromLocal, toLocal } from './local-moment.js';
import { differenceQuery, type Mode, type Subject } from './replay-queries.js';

interface DifferenceProps { readonly subject: Subject; readonly from: string; readonly at: string; readonly mode: Mode; readonly onFrom: (from: string) => void }

/** What differs between another moment and the one chosen. */
export const DifferenceTab = ({ subject, from, at, mode, onFrom }: DifferenceProps) => {
  const { t } = useTranslation('replay');
  const difference = useQuery(differenceQuery(subject, from, at, mode));
  return (
    <Stack>
      <TextInput className="no-print" maw="18rem" type="datetime-local" step={1} label={t('difference.from')} description={t('difference.help')} value={toLocal(from)}
        onChange={({ currentTarget: { value } }) => { const moment = fromLocal(value); if (moment !== null) onFrom(moment); }} />
      <Text fw={600}>{t('difference.between', { from: momentText(from), to: momentText(at) })}</Text>
      <Loaded query={difference}>{({ changes }) => (changes.length === 0 ? <Empty text={t('difference.nothing')} /> : <ChangeList changes={changes} label={t('difference.label')} />)}</Loaded>
    </Stack>
  );
};
