import { Anchor, Container, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../shell/language-switch.js';
import { SchemeSwitch } from '../shell/scheme-switch.js';

/** A page for whoever is not signed in, as the sign-in page is. */
export const PasswordFrame = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('password');
  return (
    <Container size="sm" py="xl" component="main">
      <Group justify="space-between" mb="lg"><Text fw={700} size="lg">Uplift</Text><Group gap="xs"><LanguageSwitch /><SchemeSwitch /></Group></Group>
      <Stack>{children}<Text><Anchor href="/" underline="always">{t('back')}</Anchor></Text></Stack>
    </Container>
  );
};
