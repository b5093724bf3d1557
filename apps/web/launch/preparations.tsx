import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Cycle } from '../api/schemas.js';
import { cycleName } from '../parts/cycle-name.js';
import { PageLink } from '../parts/page-link.js';

export const isPrepared = ({ status }: Pick<Cycle, 'status'>): boolean => status === 'planned' || status === 'confirmed';

/** Years that somebody began to prepare and nobody has launched yet: where to go on. */
export const Preparations = ({ cycles }: { readonly cycles: readonly Cycle[] }) => {
  const { t } = useTranslation('preparations');
  return (
    <Stack gap="xs">
      {cycles.filter(isPrepared).map((one) => (
        <div key={one.cycle}>
          <PageLink to="/launch" search={{ cycle: one.cycle }}>{cycleName(one)}</PageLink>
          <Text size="sm" c="dimmed">{t(one.status, { count: one.schools })}</Text>
        </div>
      ))}
    </Stack>
  );
};
