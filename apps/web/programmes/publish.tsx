import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../api/client.js';
import { Refusal } from '../parts/refusal.js';
import { publish } from './queries.js';

/** Puts the edition on the shelf. Running cycles keep theirs until it is applied. */
export const Publish = ({ programme, text, ready }: { readonly programme: string; readonly text: string; readonly ready: boolean }) => {
  const { t } = useTranslation('programmes');
  const queries = useQueryClient();
  const put = useMutation({ mutationFn: () => publish(text, command()), onSuccess: () => queries.invalidateQueries({ queryKey: ['programmes'] }) });
  return (
    <Stack gap="sm" align="flex-start" data-programme={programme}>
      <Text size="sm">{t('publish.help')}</Text>
      <Refusal error={put.error} />
      <Button disabled={!ready} loading={put.isPending} onClick={() => { put.mutate(); }}>{t('publish.button')}</Button>
      {!ready && <Text size="sm" role="status">{t('publish.notReady')}</Text>}
    </Stack>
  );
};
