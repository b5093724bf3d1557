import { Button, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { finishSignIn } from '../session/session.js';
import { PageWaits } from '../shell/page-waits.js';

/** Where the identity provider sends the browser back to. A code counts once, so it is redeemed once. */
export const CallbackPage = () => {
  const { t } = useTranslation('sign-in');
  const navigate = useNavigate();
  const begun = useRef(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    finishSignIn().then((to) => navigate({ to, replace: true }), () => { setFailed(true); });
  }, [navigate]);
  if (!failed) return <PageWaits />;
  return (
    <Stack p="md" component="main" role="alert">
      <Title order={1}>{t('failed.title')}</Title>
      <Text>{t('failed.text')}</Text>
      <Button component="a" href="/" maw="16rem">{t('failed.again')}</Button>
    </Stack>
  );
};
