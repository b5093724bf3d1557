import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tasksQuery } from '../api/queries.js';
import type { StepRow } from '../api/schemas.js';
import { momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { DueText } from '../parts/due.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { VirtualTable, type Column } from '../parts/virtual-table.js';
import { subjectName } from '../parts/subject-name.js';

/** Work that waits for this reviewer, the earliest due first. */
export const ReviewPage = () => {
  const { t } = useTranslation('review');
  const tasks = useQuery(tasksQuery);
  const columns: readonly Column<StepRow>[] = [
    { id: 'work', title: t('work'), width: 'minmax(14rem, 2fr)', sortBy: ({ title }) => inLanguage(title),
      cell: (row) => <PageLink to="/cases/$case/steps/$step" params={{ case: row.case, step: row.step }}>{inLanguage(row.title)}</PageLink> },
    { id: 'subject', title: t('subject'), width: 'minmax(10rem, 1fr)', sortBy: subjectName, cell: subjectName },
    { id: 'submitted', title: t('submitted'), width: 'minmax(9rem, 1fr)', sortBy: ({ submittedAt }) => submittedAt ?? '', cell: ({ submittedAt }) => (submittedAt === null ? '' : momentText(submittedAt)) },
    { id: 'round', title: t('round'), width: '6rem', sortBy: ({ round }) => round, cell: ({ round }) => round },
    { id: 'due', title: t('due'), width: 'minmax(12rem, 1fr)', sortBy: ({ due }) => due, cell: (row) => <DueText due={row.due} daysLeft={row.workingDaysLeft} isLate={row.late} /> },
  ];
  return (
    <>
      <PageTitle title={t('title')} />
      <Loaded query={tasks}>{(rows) => {
        const waiting = rows.filter(({ status }) => status === 'in-review');
        return waiting.length === 0 ? <Empty text={t('empty')} />
          : <VirtualTable label={t('title')} columns={columns} rows={waiting} rowKey={(row) => `${row.case} ${row.step}`} rowName={subjectName} />;
      }}</Loaded>
    </>
  );
};
