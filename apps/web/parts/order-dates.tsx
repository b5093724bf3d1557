import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Cycle } from '../api/schemas.js';
import { shortDayText } from '../language/dates.js';

/** Says so where an order's appendix bears another date than the order. */
export const OrderDates = ({ order }: Pick<Cycle, 'order'>) => {
  const { t } = useTranslation('common');
  if (order === null || order.appendixDate === null || order.appendixDate === order.date) return null;
  return <Text span inherit>{' ('}{t('appendixDate', { date: shortDayText(order.appendixDate) })})</Text>;
};
