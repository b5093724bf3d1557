import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cycleQuery } from '../../api/queries.js';
import type { Case } from '../../api/schemas.js';
import { boardQuery } from '../../cycle/cycle-queries.js';
import { inLanguage } from '../../language/language.js';
import { Loaded } from '../../parts/loaded.js';
import { CaseTable } from '../case-table.js';

/** The schools of a municipality, or of the whole region, in this cycle. */
export const SchoolsPart = ({ one }: { readonly one: Case }) => {
  const { t } = useTranslation('card');
  const status = useQuery(cycleQuery(one.cycle)).data;
  const stageName = (stage: string | null): string => {
    const found = status?.stages.find((other) => other.stage === stage);
    return found === undefined ? '' : inLanguage(found);
  };
  const placeName = (place: string | null): string => status?.municipalities.find(({ municipality }) => municipality === place)?.name ?? place ?? '';
  return <Loaded query={useQuery(boardQuery(one.cycle))}>{(rows) => (
    <CaseTable label={t('parts.schools')} rows={rows.filter((row) => one.kind === 'region' || row.municipality === one.subject)} stageName={stageName} placeName={placeName} />
  )}</Loaded>;
};
