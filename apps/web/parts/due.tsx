import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dayText } from '../language/dates.js';

/** How far a due date is, in plain words. */
export const dueWords = (t: TFunction, daysLeft: number | null): string => {
  if (daysLeft === null) return '';
  if (daysLeft === 0) return t('due.today', { ns: 'common' });
  return daysLeft > 0 ? t('due.left', { ns: 'common', count: daysLeft }) : t('due.late', { ns: 'common', count: -daysLeft });
};

interface Due { readonly due: string | null; readonly daysLeft: number | null; readonly isLate: boolean }

export const DueText = ({ due, daysLeft, isLate }: Due) => {
  const { t } = useTranslation();
  if (due === null) return null;
  const words = dueWords(t, daysLeft);
  return (
    <Text component="span" size="sm" fw={isLate || (daysLeft ?? 9) <= 3 ? 700 : 400} c={isLate ? 'var(--mantine-color-error)' : undefined}>
      {t('due.by', { day: dayText(due) })}{words === '' ? '' : ` · ${words}`}
    </Text>
  );
};
