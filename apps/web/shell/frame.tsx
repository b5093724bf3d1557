import { Anchor, AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/schemas.js';
import { useLiveUpdates } from '../live/use-live-updates.js';
import { useOutbox } from '../drafts/use-outbox.js';
import { useVisitOutbox } from '../visits/use-visit-outbox.js';
import { SearchButton } from '../search/search-button.js';
import { ConnectionNotice } from './connection-notice.js';
import { LanguageSwitch } from './language-switch.js';
import { Navigation } from './navigation.js';
import { PageWaits } from './page-waits.js';
import { PersonMenu } from './person-menu.js';
import { SchemeSwitch } from './scheme-switch.js';

/** Header, navigation by role, and the page. */
export const Frame = ({ me }: { readonly me: Me }) => {
  const { t } = useTranslation();
  const [open, { toggle, close }] = useDisclosure(false);
  useLiveUpdates();
  useOutbox(me.person);
  useVisitOutbox(me.person);
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 240, breakpoint: 'sm', collapsed: { mobile: !open } }} padding="md">
      <AppShell.Header>
        <Anchor href="#page" className="skip-link">{t('skip')}</Anchor>
        <Group h="100%" px={{ base: 'xs', sm: 'md' }} justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" gap="sm">
            <Burger opened={open} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} aria-expanded={open} />
            <Text fw={700} className="brand">Uplift</Text>
          </Group>
          <Group gap="0.3rem" wrap="nowrap">
            <SearchButton />
            <LanguageSwitch />
            <SchemeSwitch />
            <PersonMenu me={me} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('navigation')}><Navigation me={me} onChoice={close} /></AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1}>
        <ConnectionNotice person={me.person} />
        <Suspense fallback={<PageWaits />}><Outlet /></Suspense>
      </AppShell.Main>
    </AppShell>
  );
};
