import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DoneNote } from '../parts/done-note.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import type { Meeting } from './queries.js';
import { useMeetingCommand } from './use-meeting-command.js';

/** One item a line. */
export const Agenda = ({ one }: { readonly one: Meeting }) => {
  const { t } = useTranslation('meetings');
  const [text, setText] = useState(one.agenda.join('\n'));
  const set = useMeetingCommand(one, 'agenda');
  return (
    <Panel title={t('agenda.title')}>
      <Stack gap="sm">
        <Textarea label={t('agenda.items')} description={t('agenda.help')} autosize minRows={3} value={text} onChange={({ currentTarget }) => { setText(currentTarget.value); }} />
        <Refusal error={set.error} />
        <Group><Button variant="default" loading={set.isPending} onClick={() => { set.mutate({ agenda: text.split('\n').map((line) => line.trim()).filter((line) => line !== '') }); }}>{t('agenda.save')}</Button>
          <DoneNote text={set.isSuccess ? t('saved') : null} /></Group>
      </Stack>
    </Panel>
  );
};
