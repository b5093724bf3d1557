import { Button, Group, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import { meQuery } from '../api/queries.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { saveFile } from '../parts/save-file.js';
import { exportedBoard } from './cycle-queries.js';
import { groupings, keepViews, savedViews, withView, type CycleView, type Grouping, type SavedView } from './saved-views.js';

interface ViewBarProps { readonly cycle: string; readonly view: CycleView; readonly onView: (view: CycleView) => void; readonly canGroup: boolean }

/** Groups, views of one's own by name, and the table in a file. */
export const ViewBar = ({ cycle, view, onView, canGroup }: ViewBarProps) => {
  const { t } = useTranslation('cycle');
  const person = useQuery(meQuery).data?.person ?? '';
  const [views, setViews] = useState<readonly SavedView[]>(() => savedViews(person));
  const [name, setName] = useState('');
  const change = (next: readonly SavedView[]): void => { keepViews(person, next); setViews(next); };
  const shown = views.find((one) => JSON.stringify({ filter: one.filter, order: one.order, grouping: one.grouping }) === JSON.stringify({ filter: view.filter, order: view.order, grouping: view.grouping }))?.name ?? null;
  const save = useMutation({
    mutationFn: async (format: 'xlsx' | 'csv') => ({ format, file: await exportedBoard(cycle, view, format) }),
    onSuccess: ({ format, file }) => { saveFile(file, `${cycle}.${format}`); },
  });
  return (
    <>
      <Group mb="md" align="flex-end" className="no-print">
        {canGroup && <Select label={t('views.group')} allowDeselect={false} value={view.grouping} onChange={(grouping) => { onView({ ...view, grouping: grouping as Grouping }); }} data={groupings.map((value) => ({ value, label: t(`views.groups.${value}`) }))} />}
        <Select label={t('views.mine')} placeholder={t(views.length === 0 ? 'views.none' : 'views.choose')} disabled={views.length === 0} value={shown} data={views.map((one) => one.name)}
          onChange={(chosen) => { const found = views.find((one) => one.name === chosen); if (found !== undefined) onView({ filter: found.filter, order: found.order, grouping: found.grouping }); }} />
        {shown !== null && <Button variant="default" onClick={() => { change(views.filter((one) => one.name !== shown)); }}>{t('views.forget')}</Button>}
        <TextInput label={t('views.name')} value={name} maxLength={80} onChange={({ currentTarget }) => { setName(currentTarget.value); }} />
        <Button variant="default" disabled={name.trim() === ''} onClick={() => { change(withView(views, { ...view, name: name.trim() })); setName(''); }}>{t('views.save')}</Button>
        <Button variant="default" loading={save.isPending && save.variables === 'xlsx'} onClick={() => { save.mutate('xlsx'); }}>{t('views.xlsx')}</Button>
        <Button variant="default" loading={save.isPending && save.variables === 'csv'} onClick={() => { save.mutate('csv'); }}>{t('views.csv')}</Button>
      </Group>
      {save.error instanceof ProblemError && <ProblemAlert problem={save.error} />}
    </>
  );
};
