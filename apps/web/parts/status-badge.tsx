import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const colours: Readonly<Record<string, string>> = {
  waiting: 'gray.7', open: 'blue.8', 'handed-in': 'grape.8', 'in-review': 'grape.8', done: 'teal.9', closed: 'dark.5', completed: 'teal.9', 'set-aside': 'red.9',
  planned: 'gray.7', confirmed: 'blue.8', running: 'teal.9',
};

export const StatusBadge = ({ status }: { readonly status: string }) => {
  const { t } = useTranslation();
  return <Badge miw="max-content" color={colours[status] ?? 'gray.7'} variant="filled" radius="sm" tt="none">{t(`status.${status}`)}</Badge>;
};
