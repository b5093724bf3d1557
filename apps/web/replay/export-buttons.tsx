import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { saveFile } from './save-file.js';

/** Saves what an address of the API gives, as lines or as a workbook. */
export const ExportButtons = ({ address, query }: { readonly address: string; readonly query?: Readonly<Record<string, string | undefined>> }) => {
  const { t } = useTranslation('replay');
  const saving = useMutation({ mutationFn: (format: 'jsonl' | 'xlsx') => {
    const given = [...Object.entries(query ?? {}), ['format', format] as const].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    return saveFile(`${address}?${new URLSearchParams(given).toString()}`);
  } });
  return (
    <>
      <Group gap="xs" className="no-print">
        {(['jsonl', 'xlsx'] as const).map((format) => (
          <Button key={format} variant="default" size="compact-md" loading={saving.isPending && saving.variables === format} onClick={() => { saving.mutate(format); }}>{t(`export.${format}`)}</Button>
        ))}
      </Group>
      {saving.error instanceof ProblemError && <ProblemAlert problem={saving.error} />}
    </>
  );
};
