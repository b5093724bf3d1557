import { Alert, Button, Code, CopyButton, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import type { components } from '../api/generated/schema.js';
import { momentText } from '../language/dates.js';
import { DialogForm } from '../parts/dialog-form.js';

type Sent = components['schemas']['PasswordLink'];

/** A link by which somebody who forgot the password sets it anew: sent by mail, or shown here once. */
export const PasswordLink = ({ person }: { readonly person: string }) => {
  const { t } = useTranslation('people');
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState<Sent | null>(null);
  const send = async (key: string): Promise<void> => {
    setSent(await answered(api.POST('/api/v1/people/{person}/password/reset', { params: { path: { person }, header: command(key) }, body: { reason: reason.trim() } })));
  };
  return (
    <>
      <Group>
        <DialogForm button={t('password.open')} title={t('password.open')} help={t('password.help')} send={t('password.send')} incomplete={reason.trim() === ''} onOpen={() => { setReason(''); setSent(null); }} run={send} onDone={() => undefined}>
          {(wrong) => <TextInput label={t('signIn.reason')} description={t('signIn.reasonHelp')} required maxLength={1000} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} error={wrong('/reason')} />}
        </DialogForm>
      </Group>
      {sent !== null && (
        <Alert color={sent.link === null ? 'teal.9' : 'yellow.9'} variant="outline" c="bright" role="status" title={t(sent.link === null ? 'password.mailed' : `password.${sent.sent}`)}>
          <Text size="sm">{t(sent.link === null ? 'password.mailedText' : 'password.byHand', { until: momentText(sent.until) })}</Text>
          {sent.link !== null && (
            <>
              <Code block my="xs" tabIndex={0} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{sent.link}</Code>
              <CopyButton value={sent.link}>{({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{t(copied ? 'password.copied' : 'password.copy')}</Button>}</CopyButton>
            </>
          )}
        </Alert>
      )}
    </>
  );
};
