import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../api/schemas.js';
import type { DraftFile } from '../drafts/draft-store.js';
import { sizeText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { filesOf } from './files-of.js';

type Wanted = Step['documents'][number];
interface DocumentsProps {
  readonly wanted: readonly Wanted[]; readonly files: readonly DraftFile[]; readonly onChange: (files: readonly DraftFile[]) => void;
  /** What else is asked of a file, beneath it. */
  readonly more?: (file: DraftFile, wanted: Wanted) => ReactNode;
}
const anyDocument: Wanted = { kind: 'document', title: { ru: 'Документы', en: 'Documents' }, min: 0, max: null, form: 'electronic', requisites: [] };

/** Files to hand in, by the documents that are asked for. */
export const Documents = ({ wanted, files, onChange, more }: DocumentsProps) => {
  const { t } = useTranslation('step');
  const add = async (kind: string, chosen: readonly File[]): Promise<void> => { onChange([...files, ...await filesOf(kind, chosen)]); };
  return (
    <Stack gap="sm" component="section" aria-label={t('documents.kind')}>
      {(wanted.length > 0 ? wanted : [anyDocument]).map((one) => {
        const { kind, title, min, form } = one;
        return (
          <Stack key={kind} gap={4}>
            <Group gap="sm" justify="space-between" wrap="wrap">
              <Text size="sm" fw={600} style={{ flex: '1 1 14rem' }}>{inLanguage(title)}{min > 0 ? ` (${t('documents.atLeast', { count: min })})` : ''}{form === 'scan' ? `, ${t('documents.scan')}` : ''}</Text>
              <FileButton multiple onChange={(chosen) => { void add(kind, chosen); }} inputProps={{ 'aria-label': t('documents.choose', { name: inLanguage(title) }) }}>
                {(props) => <Button {...props} size="compact-sm" variant="default">{t('documents.chooseShort')}</Button>}
              </FileButton>
            </Group>
            {files.filter((file) => file.kind === kind).map((file) => (
              <Stack key={`${file.sha256} ${file.name}`} gap={4}>
                <Group gap="xs">
                  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{file.name}, {sizeText(file.bytes)}</Text>
                  <Button size="compact-xs" variant="default" aria-label={t('documents.removeOne', { name: file.name })} onClick={() => { onChange(files.filter((other) => other !== file)); }}>{t('documents.remove')}</Button>
                </Group>
                {more?.(file, one)}
              </Stack>
            ))}
          </Stack>
        );
      })}
    </Stack>
  );
};
