import { Alert, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Step } from '../api/schemas.js';
import { placeName } from './place-name.js';

/** What the reviewer wants changed, each remark with the place it speaks of. */
export const Remarks = ({ remarks, step }: { readonly remarks: Step['remarks']; readonly step: Step }) => {
  const { t } = useTranslation('step');
  return (
    <Alert color="orange.9" variant="outline" c="bright" title={t('remarks.title', { count: remarks.length })}>
      <List>{remarks.map(({ place, text }) => <List.Item key={`${place} ${text}`}><strong>{placeName(place, step) || t('remarks.whole')}: </strong>{text}</List.Item>)}</List>
    </Alert>
  );
};
