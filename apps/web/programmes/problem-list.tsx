import { Alert, Button, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../parts/refusal.js';
import type { Checked } from './queries.js';

interface ProblemsProps { readonly query: UseQueryResult<Checked>; readonly onShow: (line: number) => void; readonly isSettled: boolean }
const most = 20;

/** Everything that is wrong, each at its line. */
export const ProblemList = ({ query: { data, error }, onShow, isSettled }: ProblemsProps) => {
  const { t } = useTranslation('programmes');
  if (error !== null) return <Refusal error={error} />;
  if (data === undefined) return <Text size="sm" role="status">{t('problems.checking')}</Text>;
  if (data.valid) return <Text size="sm" role="status">{isSettled ? t('problems.none') : t('problems.checking')}</Text>;
  return (
    <Alert color="red.9" variant="outline" c="bright" role="alert" title={t('problems.some', { count: data.problems.length })}>
      <Stack gap={4} align="flex-start" mah="8rem" style={{ overflowY: 'auto' }}>
        {data.problems.slice(0, most).map(({ path, message, line }, nth) => (line === undefined ? <Text key={nth} size="sm">{path}: {message}</Text>
          : <Button key={nth} variant="subtle" size="compact-sm" h="auto" styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }} c="bright" td="underline" onClick={() => { onShow(line); }}>{t('problems.line', { line, message })}</Button>))}
      </Stack>
    </Alert>
  );
};
