import { Button, FileButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { uploadFile } from '../drafts/upload-file.js';
import { Refusal } from '../parts/refusal.js';
import { trainingQuery, type Training } from './queries.js';

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Uploads a handout and names it. */
export const Materials = ({ cycle, one }: { readonly cycle: string; readonly one: Training }) => {
  const { t } = useTranslation('trainings');
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: async (file: File) => {
      const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      await uploadFile(file, sha256, file.name);
      return answered(api.POST('/api/v1/cycles/{cycle}/trainings/{training}/materials', { params: { path: { cycle, training: one.training }, header: command() },
        body: { sha256, name: file.name, type: file.type === '' ? 'application/octet-stream' : file.type, bytes: file.size } }));
    },
    onSuccess: (answer) => { queries.setQueryData(trainingQuery(cycle, one.training).queryKey, answer); },
  });
  return (
    <>
      <Refusal error={add.error} />
      <FileButton onChange={(file) => { if (file !== null) add.mutate(file); }} inputProps={{ 'aria-label': t('materials.add') }}>
        {(props) => <Button {...props} mt="xs" variant="default" size="compact-sm" loading={add.isPending}>{t('materials.add')}</Button>}
      </FileButton>
    </>
  );
};
