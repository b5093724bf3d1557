import { Badge, NavLink } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { inboxQuery } from '../api/queries.js';
import type { Me } from '../api/schemas.js';
import { pagesFor } from './pages-for.js';

export const Navigation = ({ me, onChoice }: { readonly me: Me; readonly onChoice: () => void }) => {
  const { t } = useTranslation();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const unread = useQuery(inboxQuery).data?.unread ?? 0;
  const isAt = (to: string): boolean => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`));
  return pagesFor(me).map(({ to, name }) => (
    <NavLink key={to} component={Link} to={to} label={t(`pages.${name}`)} active={isAt(to)} aria-current={isAt(to) ? 'page' : undefined} onClick={onChoice} variant="filled"
      rightSection={name === 'inbox' && unread > 0 ? <Badge color="red.9" size="sm" aria-label={t('unread', { count: unread })}>{unread}</Badge> : undefined} />
  ));
};
