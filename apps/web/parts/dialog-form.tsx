import { Alert, Button, Group, Modal, Stack, Text, type ButtonProps } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import { Refusal } from './refusal.js';

/** What the server found wrong with one field of what was sent, by its place in the body: `/name`. */
export type WrongAt = (path: string) => string | undefined;

interface DialogFormProps {
  readonly button: string; readonly title: string; readonly help: string; readonly send: string; readonly incomplete: boolean;
  /** Read before it is sent: what will happen. Without it one press is enough. */
  readonly consequences?: ReactNode;
  readonly grave?: boolean; readonly look?: ButtonProps; readonly label?: string;
  readonly onOpen?: () => void;
  /** One key for as long as the dialog stands open: what is sent twice is done once. */
  readonly run: (key: string) => Promise<unknown>;
  readonly onDone: () => void;
  readonly children: (wrong: WrongAt) => ReactNode;
}

/** A button that opens a form: what it does, its fields, what will come of it, and why it was refused. */
export const DialogForm = ({ button, title, help, send, incomplete, consequences, grave = false, look, label, onOpen, run, onDone, children }: DialogFormProps) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [key, setKey] = useState<string | null>(null);
  const [reviewed, setReviewed] = useState(false);
  const sending = useMutation({
    mutationFn: () => run(key!),
    // The page behind shows it as soon as it has read it anew; the form need not wait for that.
    onSuccess: () => { void queries.invalidateQueries(); setKey(null); onDone(); },
    onError: () => { setReviewed(false); },
  });
  const open = (): void => { sending.reset(); setReviewed(false); setKey(crypto.randomUUID()); onOpen?.(); };
  const close = (): void => { if (!sending.isPending) setKey(null); };
  const asks = consequences !== undefined && !reviewed;
  const wrong: WrongAt = (path) => (sending.error instanceof ProblemError ? sending.error.fields.find((field) => field.path === path)?.message : undefined);
  return (
    <>
      <Button variant="default" {...look} {...label !== undefined && { 'aria-label': label }} onClick={open}>{button}</Button>
      <Modal opened={key !== null} onClose={close} title={title} size="lg" closeButtonProps={{ 'aria-label': t('dialog.close') }}>
        <form noValidate onSubmit={(event) => { event.preventDefault(); if (asks) setReviewed(true); else sending.mutate(); }}><Stack>
          {consequences === undefined || asks ? <><Text size="sm">{help}</Text>{children(wrong)}</>
            : <Alert color={grave ? 'red.9' : 'blue.8'} variant="outline" c="bright" title={t('dialog.consequences')} role="region" aria-label={t('dialog.consequences')}>{consequences}</Alert>}
          <Refusal error={sending.error} />
          <Group>
            <Button key={asks ? 'ask' : 'send'} type="submit" {...grave && !asks && { color: 'red.9' }} disabled={incomplete} loading={sending.isPending}>{asks ? t('dialog.next') : send}</Button>
            {reviewed && <Button variant="default" onClick={() => { setReviewed(false); }}>{t('dialog.back')}</Button>}
            <Button variant="default" onClick={close}>{t('dialog.cancel')}</Button>
          </Group>
        </Stack></form>
      </Modal>
    </>
  );
};
