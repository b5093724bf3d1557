import { Alert, Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import type { CaseRow } from '../api/schemas.js';
import { momentText } from '../language/dates.js';
import { DoneNote } from '../parts/done-note.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { sendVisit } from './send-visits.js';
import { useVisitDraft } from './use-visit-draft.js';
import { keepVisit, type VisitBody, type VisitDraft } from './visit-store.js';

interface RecordProps { readonly person: string; readonly cycle: string; readonly schools: readonly CaseRow[] }
type Outcome = { readonly kind: 'none' | 'sending' } | { readonly kind: 'sent' | 'later'; readonly school: string } | { readonly kind: 'refused'; readonly problem: ProblemError };

const nameOf = ({ name, subject }: CaseRow): string => name ?? subject;
const bodyOf = ({ kind, date, subject, agreed }: VisitDraft, school: string): VisitBody => ({
  school, kind, dates: [date], subject: subject.trim() === '' ? null : subject.trim(),
  recommendations: agreed.filter(({ title }) => title.trim() !== '').map(({ title, due }) => ({ title: { ru: title.trim(), en: title.trim() }, due })),
});

/** School, kind, day and what was agreed: a minute on a phone. */
export const RecordVisit = ({ person, cycle, schools }: RecordProps) => {
  const { t } = useTranslation('visits');
  const queries = useQueryClient();
  const { draft, change, save, forget } = useVisitDraft(person, cycle);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  if (draft === null) return null;
  const school = schools.find(({ subject }) => subject === draft.school);
  const incomplete = school === undefined || draft.date === '' || (draft.kind === 'lesson' && draft.subject.trim() === '')
    || draft.agreed.some(({ title, due }) => title.trim() !== '' && due === '');

  const record = async (): Promise<void> => {
    if (school === undefined) return;
    setOutcome({ kind: 'sending' });
    await save();
    const body = bodyOf(draft, school.subject);
    const key = crypto.randomUUID();
    try {
      await sendVisit(cycle, body, key);
      setOutcome({ kind: 'sent', school: nameOf(school) });
    } catch (problem) {
      const known = problem instanceof ProblemError ? problem : new ProblemError('unreadable', '', '', 0);
      if (!known.isOffline) { setOutcome({ kind: 'refused', problem: known }); return; }
      await keepVisit({ key, person, cycle, body, schoolName: nameOf(school), at: new Date().toISOString(), refusal: null });
      setOutcome({ kind: 'later', school: nameOf(school) });
    }
    await forget();
    await Promise.all([['visits'], ['visits-waiting'], ['cases']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };

  return (
    <Panel title={t('record.title')}>
      <Stack component="form" gap="sm" onSubmit={(event) => { event.preventDefault(); void record(); }}>
        <Select label={t('record.school')} searchable required value={draft.school} onChange={(value) => { change({ school: value }); }} nothingFoundMessage={t('record.noSchool')} placeholder={t('record.choose')}
          data={schools.map((one) => ({ value: one.subject, label: nameOf(one) }))} />
        <SegmentedControl aria-label={t('record.kind')} value={draft.kind} onChange={(kind) => { change({ kind: kind }); }}
          data={(['visit', 'consultation', 'lesson'] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} />
        {draft.kind === 'lesson' && <TextInput label={t('record.subject')} description={t('record.subjectHelp')} required maxLength={60} value={draft.subject} onChange={({ currentTarget }) => { change({ subject: currentTarget.value }); }} />}
        <TextInput type="date" label={t('record.date')} required value={draft.date} onChange={({ currentTarget }) => { change({ date: currentTarget.value }); }} />
        <AgreedList draft={draft} onChange={(agreed) => { change({ agreed }); }} />
        <Text size="sm" c="dimmed">{draft.savedAt === null ? t('record.keeps') : t('record.saved', { at: momentText(draft.savedAt) })}</Text>
        {outcome.kind === 'refused' && <ProblemAlert problem={outcome.problem} />}
        {outcome.kind === 'later' && <Alert color="yellow.9" variant="outline" c="bright" role="status" title={t('record.laterTitle')}>{t('record.later', { school: outcome.school })}</Alert>}
        <Group><Button type="submit" loading={outcome.kind === 'sending'} disabled={incomplete}>{t('record.send')}</Button>
          <DoneNote text={outcome.kind === 'sent' ? t('record.sent', { school: outcome.school }) : null} /></Group>
      </Stack>
    </Panel>
  );
};

interface AgreedProps { readonly draft: VisitDraft; readonly onChange: (agreed: VisitDraft['agreed']) => void }

const AgreedList = ({ draft: { agreed }, onChange }: AgreedProps) => {
  const { t } = useTranslation('visits');
  const put = (at: number, next: Partial<VisitDraft['agreed'][number]>): void => { onChange(agreed.map((one, nth) => (nth === at ? { ...one, ...next } : one))); };
  return (
    <Stack gap="xs" component="section" aria-label={t('agreed.title')}>
      <Text size="sm" fw={700}>{t('agreed.title')}</Text>
      <Text size="sm" c="dimmed">{t('agreed.help')}</Text>
      {agreed.map((one, nth) => (
        <Group key={nth} align="flex-end" gap="xs">
          <TextInput style={{ flex: '1 1 14rem' }} label={t('agreed.what', { nth: nth + 1 })} maxLength={300} value={one.title} onChange={({ currentTarget }) => { put(nth, { title: currentTarget.value }); }} />
          <TextInput type="date" label={t('agreed.due', { nth: nth + 1 })} value={one.due} onChange={({ currentTarget }) => { put(nth, { due: currentTarget.value }); }} />
          <Button variant="default" size="compact-sm" mb={4} aria-label={t('agreed.removeOne', { nth: nth + 1 })} onClick={() => { onChange(agreed.filter((_, at) => at !== nth)); }}>{t('agreed.remove')}</Button>
        </Group>
      ))}
      <Group><Button variant="default" size="compact-sm" onClick={() => { onChange([...agreed, { title: '', due: '' }]); }}>{t('agreed.add')}</Button></Group>
    </Stack>
  );
};
