import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { TakeBack } from '../parts/take-back.js';

export const Recall = ({ caseId, step }: { readonly caseId: string; readonly step: string }) => {
  const { t } = useTranslation('step');
  return <TakeBack text={t('recall.text')} action={t('recall.action')}
    recall={() => answered(api.POST('/api/v1/cases/{case}/steps/{step}/recall', { params: { path: { case: caseId, step }, header: command() }, body: {} }))} />;
};
