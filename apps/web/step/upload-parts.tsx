import { Progress, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

export type Parts = ReadonlyMap<string, number>;

/** How far each file of a hand-in has come. */
export const useUploadParts = () => {
  const [parts, setParts] = useState<Parts>(new Map());
  const onProgress = useCallback((name: string, part: number): void => { setParts((known) => new Map(known).set(name, part)); }, []);
  return { parts, onProgress };
};

export const UploadParts = ({ parts }: { readonly parts: Parts }) => {
  const { t } = useTranslation('step');
  return (
    <Stack gap={4}>
      {[...parts].map(([name, part]) => (
        <div key={name}>
          <Text size="sm">{t('documents.sent', { name, percent: Math.round(part * 100) })}</Text>
          <Progress value={part * 100} aria-label={name} />
        </div>
      ))}
    </Stack>
  );
};
