import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import type { Roadmap } from '../drafts/save-roadmap.js';
import { TakeBack } from '../parts/take-back.js';

export const RecallRoadmap = ({ roadmap }: { readonly roadmap: Roadmap }) => {
  const { t } = useTranslation('roadmap');
  return <TakeBack text={t('recall.text')} action={t('recall.action')}
    recall={() => answered(api.POST('/api/v1/cases/{case}/roadmap/recall', { params: { path: { case: roadmap.case }, header: command() }, body: {} }))} />;
};
