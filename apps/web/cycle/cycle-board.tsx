import { Text, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleStatus } from '../api/schemas.js';
import { shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { PageLink } from '../parts/page-link.js';
import { columnsOf } from './board-columns.js';
import type { BoardRow } from './cycle-queries.js';

/** Schools in the stages where they are. */
export const CycleBoard = ({ rows, stages }: { readonly rows: readonly BoardRow[]; readonly stages: CycleStatus['stages'] }) => {
  const { t } = useTranslation('cycle');
  const board = useMemo(() => columnsOf(rows, stages.map(({ stage }) => stage)), [rows, stages]);
  return (
    <div className="board" role="group" aria-label={t('tabs.board')} tabIndex={0}>
      {board.map(({ stage, rows: cards }) => {
        const named = stages.find(({ stage: id }) => id === stage);
        return <BoardColumn key={stage ?? ''} title={named === undefined ? t('ended') : inLanguage(named)} rows={cards} />;
      })}
    </div>
  );
};

const cardHeight = 84;

const BoardColumn = ({ title, rows }: { readonly title: string; readonly rows: readonly BoardRow[] }) => {
  const { t } = useTranslation('cycle');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => cardHeight, overscan: 6 });
  return (
    <section className="board-column" aria-label={title}>
      <Title order={2} size="h5" mb="xs">{title} ({rows.length})</Title>
      <div ref={scroller} className="board-cards" tabIndex={0} role="group" aria-label={title}>
        <div style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index]!;
            return (
              <article key={row.case} className="board-card" style={{ height: size, transform: `translateY(${start}px)` }}>
                <PageLink to="/cases/$case" params={{ case: row.case }} size="sm">{row.name ?? row.subject}</PageLink>
                {row.nextDue !== null && <Text size="sm" c="dimmed">{t('next', { day: shortDayText(row.nextDue) })}</Text>}
                {row.overdueSteps > 0 && <Text size="sm" fw={700} c="var(--mantine-color-error)">{t('late', { count: row.overdueSteps })}</Text>}
              </article>
            );
          })}
        </div>
      </div>
    </section>
  );
};
