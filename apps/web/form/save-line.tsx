import { Text } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { SaveState } from '../drafts/use-self-saving.js';

/** Where what was typed lies: on the server, or in this browser only. */
export const SaveLine = ({ state }: { readonly state: SaveState }) => {
  const { t } = useTranslation('form');
  const { online } = useNetwork();
  return <Text size="sm" role="status" fw={state === 'kept' && !online ? 600 : 400}>{t(state === 'kept' && online ? 'save.waits' : `save.${state}`)}</Text>;
};
