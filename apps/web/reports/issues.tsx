import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { momentText } from '../language/dates.js';
import { currentLanguage } from '../language/language.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import { download } from './download.js';
import type { ReportView } from './queries.js';

const formats = ['docx', 'xlsx', 'pdf'] as const;

/** The files: of every signed issue, frozen, and of the report as it would be now. */
export const Issues = ({ one }: { readonly one: ReportView }) => {
  const { t } = useTranslation('reports');
  const base = `/api/v1/cycles/${encodeURIComponent(one.cycle)}/reports/${encodeURIComponent(one.report)}`;
  const save = useMutation({ mutationFn: ({ path, name }: { readonly path: string; readonly name: string }) => download(path, name) });
  return (
    <Panel title={t('files.title')}>
      <Stack gap="sm">
        {[...one.signed].reverse().map(({ issue, signedAt, sentAt }) => (
          <div key={issue}>
            <Text size="sm">{t('issueOf', { issue, at: momentText(signedAt) })}{sentAt === null ? '' : `, ${t('sentAt', { at: momentText(sentAt) })}`}</Text>
            <Group gap="xs">{formats.map((format) => (
              <Button key={format} size="compact-sm" variant="default" aria-label={t('files.one', { format: format.toUpperCase(), issue })} loading={save.isPending && save.variables.name === `${one.report}-${issue}.${format}`}
                onClick={() => { save.mutate({ path: `${base}/files/${format}?issue=${issue}`, name: `${one.report}-${issue}.${format}` }); }}>{format.toUpperCase()}</Button>
            ))}</Group>
          </div>
        ))}
        <div>
          <Text size="sm">{t('files.draft')}</Text>
          <Group gap="xs">{formats.map((format) => (
            <Button key={format} size="compact-sm" variant="default" aria-label={t('files.oneDraft', { format: format.toUpperCase() })} loading={save.isPending && save.variables.name === `${one.report}-draft.${format}`}
              onClick={() => { save.mutate({ path: `${base}/draft/${format}?language=${currentLanguage()}`, name: `${one.report}-draft.${format}` }); }}>{format.toUpperCase()}</Button>
          ))}</Group>
        </div>
        <Refusal error={save.error} />
      </Stack>
    </Panel>
  );
};
