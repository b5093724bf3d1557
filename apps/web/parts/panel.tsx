import { Card, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a page under a heading of its own. */
export const Panel = ({ title, children }: { readonly title: string; readonly children: ReactNode }) =>
  <Card withBorder component="section" aria-label={title}><Title order={2} size="h4" mb="sm">{title}</Title>{children}</Card>;
