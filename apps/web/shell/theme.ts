import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Shades that keep a contrast of 4.5:1 in light and dark. */
export const theme = createTheme({
  primaryColor: 'blue', primaryShade: 8, autoContrast: true, luminanceThreshold: 0.3, respectReducedMotion: true, cursorType: 'pointer',
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif', defaultRadius: 'sm',
});

/** The library's own pale shades of grey and blue are too weak for text. */
export const readableColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#495057', '--mantine-color-placeholder': '#5c636a', '--mantine-color-anchor': '#1864ab', '--mantine-color-error': '#b02a2a',
    '--mantine-color-blue-text': '#1864ab',
  },
  dark: {
    '--mantine-color-dimmed': '#c1c2c5', '--mantine-color-placeholder': '#a6a7ab', '--mantine-color-anchor': '#91c8f6', '--mantine-color-error': '#ffa8a8',
    '--mantine-color-blue-text': '#91c8f6',
  },
});
