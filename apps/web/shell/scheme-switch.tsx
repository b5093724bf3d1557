import { Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export const SchemeSwitch = () => {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'light' ? 'dark' : 'light';
  return <Button size="compact-sm" variant="default" aria-label={t(`scheme.${other}`)} title={t(`scheme.${other}`)} onClick={() => { setColorScheme(other); }}>{scheme === 'light' ? '☾' : '☀'}</Button>;
};
