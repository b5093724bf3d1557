import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing to show, and what to do about it. */
export const Empty = ({ text, children }: { readonly text: string; readonly children?: ReactNode }) =>
  <Stack align="flex-start" py="md" gap="xs"><Text>{text}</Text>{children}</Stack>;
