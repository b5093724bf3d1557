import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answers } from '../api/answers.js';
import { readableColours, theme } from './theme.js';

/** What every page stands in: colours and the answers of the server. */
export const Surroundings = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={readableColours}>
    <QueryClientProvider client={answers}>{children}</QueryClientProvider>
  </MantineProvider>
);
