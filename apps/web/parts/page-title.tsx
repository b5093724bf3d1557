import { Group, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

/** The page's heading, which the tab bears as well. */
export const PageTitle = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => {
  useEffect(() => { document.title = `${title} · Uplift`; }, [title]);
  return <Group justify="space-between" mb="md" align="center"><Title order={1} size="h2">{title}</Title>{children}</Group>;
};
