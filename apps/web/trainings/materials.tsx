import { Button, FileButton, Group, List, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { hashOf } from '../drafts/hash-of.js';
import { uploadPatiently } from '../drafts/upload-patiently.js';
import { sizeText } from '../language/dates.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import { download } from '../reports/download.js';
import { trainingQuery, type Training } from './queries.js';

interface MaterialsProps { readonly cycle: string; readonly one: Training; readonly mayAdd: boolean }

/** Handouts, for those registered and those who took part; whoever holds the training adds them. */
export const Materials = ({ cycle, one, mayAdd }: MaterialsProps) => {
  const { t } = useTranslation('trainings');
  const save = useMutation({ mutationFn: ({ sha256, name }: Training['materials'][number]) =>
    download(`/api/v1/cycles/${encodeURIComponent(cycle)}/trainings/${encodeURIComponent(one.training)}/materials/${sha256}`, name) });
  return (
    <Panel title={t('materials.title')}>
      {one.materials.length === 0 && <Text size="sm">{t(mayAdd ? 'materials.noneYet' : 'materials.none')}</Text>}
      {one.materials.length > 0 && !one.mayOpenMaterials && <Text size="sm" mb="xs">{t('materials.closed')}</Text>}
      <List size="sm" spacing="xs">
        {one.materials.map((material) => (
          <List.Item key={material.sha256} style={{ overflowWrap: 'anywhere' }}>
            {material.name}, {sizeText(material.bytes)}{' '}
            {one.mayOpenMaterials && <Button size="compact-xs" variant="default" className="no-print" aria-label={t('materials.saveOne', { name: material.name })}
              loading={save.isPending && save.variables.sha256 === material.sha256} onClick={() => { save.mutate(material); }}>{t('materials.save')}</Button>}
          </List.Item>
        ))}
      </List>
      <Refusal error={save.error} />
      {mayAdd && <AddMaterial cycle={cycle} one={one} />}
    </Panel>
  );
};

/** Uploads a handout and names it; a break on the way costs nothing but time while the page is open. */
const AddMaterial = ({ cycle, one }: Omit<MaterialsProps, 'mayAdd'>) => {
  const { t } = useTranslation('trainings');
  const queries = useQueryClient();
  const [part, setPart] = useState<number | null>(null);
  const add = useMutation({
    mutationFn: async (file: File) => {
      const sha256 = await hashOf(file);
      await uploadPatiently(file, sha256, file.name, setPart, () => { setPart(null); });
      return answered(api.POST('/api/v1/cycles/{cycle}/trainings/{training}/materials', { params: { path: { cycle, training: one.training }, header: command() },
        body: { sha256, name: file.name, type: file.type === '' ? 'application/octet-stream' : file.type, bytes: file.size } }));
    },
    onSuccess: (answer) => { queries.setQueryData(trainingQuery(cycle, one.training).queryKey, answer); },
  });
  return (
    <Stack gap="xs" mt="xs" className="no-print">
      {add.isPending && (part === null ? <Text size="sm" role="status">{t('materials.waits', { name: add.variables.name })}</Text>
        : <div><Text size="sm">{t('materials.sent', { name: add.variables.name, percent: Math.round(part * 100) })}</Text><Progress value={part * 100} aria-label={add.variables.name} /></div>)}
      <Refusal error={add.error} />
      <Group>
        <FileButton onChange={(file) => { if (file !== null) { setPart(0); add.mutate(file); } }} inputProps={{ 'aria-label': t('materials.add') }}>
          {(props) => <Button {...props} variant="default" size="compact-sm" loading={add.isPending}>{t('materials.add')}</Button>}
        </FileButton>
      </Group>
    </Stack>
  );
};
