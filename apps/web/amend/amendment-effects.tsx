import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/generated/schema.js';
import { boardQuery } from '../cycle/cycle-queries.js';
import { shortDayText } from '../language/dates.js';
import { PageLink } from '../parts/page-link.js';
import { VirtualTable, type Column } from '../parts/virtual-table.js';

type Preview = components['schemas']['AmendmentPreview'];
type Effect = Preview['effects'][number];

/** What an amendment would change, in all and for each case. */
export const AmendmentEffects = ({ preview, cycle }: { readonly preview: Preview; readonly cycle: string }) => {
  const { t } = useTranslation('amend');
  const names = new Map(useQuery(boardQuery(cycle)).data?.map((row) => [row.case, row.name ?? row.subject]));
  const nameOf = ({ case: id }: Effect): string => names.get(id) ?? id.slice(cycle.length + 1);
  const columns: readonly Column<Effect>[] = [
    { id: 'case', title: t('columns.case'), width: 'minmax(12rem, 1fr)', sortBy: nameOf, cell: (effect) => <PageLink to="/cases/$case" params={{ case: effect.case }}>{nameOf(effect)}</PageLink> },
    { id: 'appear', title: t('columns.appear'), width: 'minmax(10rem, 1fr)', sortBy: ({ appear }) => appear.length, cell: ({ appear }) => appear.map(({ step, due }) => (due === null ? step : `${step} (${shortDayText(due)})`)).join(', ') },
    { id: 'go', title: t('columns.go'), width: 'minmax(8rem, 1fr)', sortBy: ({ go }) => go.length, cell: ({ go }) => go.map(({ step }) => step).join(', ') },
    { id: 'moved', title: t('columns.moved'), width: 'minmax(14rem, 2fr)', sortBy: ({ moved }) => moved.length, cell: ({ moved }) => moved.map(({ step, from, to }) => t('moved', { step, from: shortDayText(from), to: shortDayText(to) })).join('; ') },
    { id: 'repeated', title: t('columns.repeated'), width: '9rem', sortBy: ({ notices }) => notices.filter(({ repeated }) => repeated).length, cell: ({ notices }) => notices.filter(({ repeated }) => repeated).length },
  ];
  const { cases, changed, appear, go, moved, repeated } = preview;
  return (
    <>
      <Text role="status" fw={600}>{t('sum', { cases, changed, appear, go, moved, repeated })}</Text>
      {preview.effects.length > 0 && <VirtualTable label={t('effects')} columns={columns} rows={preview.effects} rowKey={({ case: id }) => id} rowName={nameOf} height="50vh" rowHeight={64} />}
    </>
  );
};
