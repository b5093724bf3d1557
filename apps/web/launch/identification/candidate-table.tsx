import { Badge, Button, Group, Modal, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../language/language.js';
import { VirtualTable, type Column } from '../../parts/virtual-table.js';
import { DecideSchools } from './decide-schools.js';
import type { Candidate } from './identification-queries.js';
import { SchoolReasons } from './school-reasons.js';

const none: ReadonlySet<string> = new Set();
const shows = ['all', 'none', 'include', 'exclude', 'repeated', 'weak'] as const;
type Shown = typeof shows[number];

const fits = (shown: Shown) => ({ decision, repeated, evidence }: Candidate): boolean => {
  switch (shown) {
    case 'all': return true;
    case 'repeated': return repeated;
    case 'weak': return evidence === 'weak';
    case 'none': return decision === null;
    case 'include': case 'exclude': return decision?.decision === shown;
  }
};

interface TableProps { readonly cycle: string; readonly candidates: readonly Candidate[]; readonly mayDecide: boolean }

/** Candidates with the reasons for each, and decisions on many at once. */
export const CandidateTable = ({ cycle, candidates, mayDecide }: TableProps) => {
  const { t } = useTranslation('identification');
  const [chosen, setChosen] = useState(none);
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const [explained, setExplained] = useState<Candidate | null>(null);
  const rows = useMemo(() => candidates.filter(fits(shown)).filter(({ name, municipalityName }) => `${name} ${municipalityName}`.toLowerCase().includes(search.trim().toLowerCase())), [candidates, shown, search]);
  const columns: readonly Column<Candidate>[] = [
    { id: 'name', title: t('columns.school'), width: 'minmax(13rem, 2fr)', sortBy: ({ name }) => name,
      cell: (row) => <Group gap={6}>{row.name}{row.repeated && <Badge radius="sm" size="sm" tt="none" color="grape.8">{t('repeated')}</Badge>}</Group> },
    { id: 'municipality', title: t('columns.municipality'), width: 'minmax(8rem, 1fr)', sortBy: ({ municipalityName }) => municipalityName, cell: ({ municipalityName }) => municipalityName },
    { id: 'criteria', title: t('columns.criteria'), width: 'minmax(12rem, 2fr)', sortBy: ({ criteria }) => criteria.length, cell: ({ criteria }) => criteria.map(({ title }) => inLanguage(title)).join('; ') },
    { id: 'evidence', title: t('columns.evidence'), width: '9rem', sortBy: ({ evidence }) => evidence, cell: ({ evidence }) => t(`evidence.${evidence}`) },
    { id: 'decision', title: t('columns.decision'), width: '9rem', sortBy: ({ decision }) => decision?.decision ?? '', cell: ({ decision }) => t(`decision.${decision?.decision ?? 'none'}`) },
    { id: 'why', title: t('columns.why'), width: '8rem', cell: (row) => <Button size="compact-sm" variant="default" aria-label={t('whyOf', { name: row.name })} onClick={() => { setExplained(row); }}>{t('why')}</Button> },
  ];
  return (
    <>
      <Group align="flex-end" mb="sm">
        <TextInput label={t('search')} value={search} onChange={({ currentTarget }) => { setSearch(currentTarget.value); }} />
        <Select label={t('show')} allowDeselect={false} value={shown} onChange={(value) => { setShown(value as Shown); }} data={shows.map((value) => ({ value, label: t(`shows.${value}`) }))} />
      </Group>
      {mayDecide && chosen.size > 0 && <DecideSchools cycle={cycle} schools={[...chosen]} onDone={() => { setChosen(none); }} />}
      <VirtualTable label={t('candidates')} columns={columns} rows={rows} rowKey={({ school }) => school} rowName={({ name }) => name} height={`${Math.min(32, 7 + rows.length * 4)}rem`}
        selection={mayDecide ? { keys: chosen, change: setChosen } : undefined} />
      <Modal opened={explained !== null} onClose={() => { setExplained(null); }} size="lg" title={t('reasons.title')} closeButtonProps={{ 'aria-label': t('close') }}>
        {explained !== null && <SchoolReasons cycle={cycle} school={explained.school} />}
      </Modal>
    </>
  );
};
