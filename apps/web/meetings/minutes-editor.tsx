import { Button, Card, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { roleTitles } from '@uplift/domain/programme/role-titles';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';
import { DoneNote } from '../parts/done-note.js';
import { Panel } from '../parts/panel.js';
import { Refusal } from '../parts/refusal.js';
import type { Meeting } from './queries.js';
import { useMeetingCommand, type MeetingBody } from './use-meeting-command.js';

type Kind = 'region' | 'municipality' | 'school';
interface Row { readonly number: string; readonly text: string; readonly role: Role; readonly kind: Kind; readonly due: string; /** What this form does not show and must not lose. */ readonly rest: Partial<MeetingBody<'minutes'>['decisions'][number]> }

const owners = ['department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre', 'curator', 'tutor-school', 'expert', 'school-team'] as const;
const rowsOf = ({ draft }: Meeting): readonly Row[] => (draft?.decisions ?? []).map(({ number, text, owner, concerns, due, together }) =>
  ({ number, text, role: owner.role, kind: concerns.kind, due: due ?? '', rest: { together, concerns, owner } }));

/** The minutes until they are signed: what was heard, and numbered decisions each with an owner and, where there is one, a date. */
export const MinutesEditor = ({ one }: { readonly one: Meeting }) => {
  const { t } = useTranslation('meetings');
  const [number, setNumber] = useState(one.draft?.number ?? '');
  const [heard, setHeard] = useState((one.draft?.heard ?? []).map(({ title }) => title).join('\n'));
  const [rows, setRows] = useState(rowsOf(one));
  const [saved, setSaved] = useState(one.draft !== null);
  const draft = useMeetingCommand(one, 'minutes');
  const sign = useMeetingCommand(one, 'sign');
  const put = (at: number, next: Partial<Row>): void => { setSaved(false); setRows(rows.map((row, nth) => (nth === at ? { ...row, ...next } : row))); };
  const incomplete = rows.some(({ number: own, text }) => own.trim() === '' || text.trim() === '');
  const body = (): MeetingBody<'minutes'> => ({
    number: number.trim() === '' ? null : number.trim(),
    heard: heard.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((title) => ({ title, by: one.draft?.heard.find((known) => known.title === title)?.by ?? null })),
    decisions: rows.map(({ number: own, text, role, kind, due, rest }) => ({ number: own.trim(), text: text.trim(), owner: { role, person: rest.owner?.role === role ? rest.owner.person ?? null : null },
      together: rest.together ?? [], concerns: rest.concerns?.kind === kind ? rest.concerns : { kind, ids: null }, due: due === '' ? null : due })),
  });
  return (
    <Panel title={t('minutes.title')}>
      <Stack gap="sm">
        <TextInput label={t('minutes.number')} maxLength={60} maw="16rem" value={number} onChange={({ currentTarget }) => { setSaved(false); setNumber(currentTarget.value); }} />
        <Textarea label={t('minutes.heard')} description={t('agenda.help')} autosize minRows={2} value={heard} onChange={({ currentTarget }) => { setSaved(false); setHeard(currentTarget.value); }} />
        <Text fw={600}>{t('minutes.decisions')}</Text>
        <Text size="sm" c="dimmed">{t('minutes.help')}</Text>
        {rows.map((row, nth) => (
          <Card withBorder key={nth} component="section" aria-label={t('minutes.one', { number: row.number })}>
            <Group align="flex-end">
              <TextInput label={t('minutes.own')} w="6rem" value={row.number} onChange={({ currentTarget }) => { put(nth, { number: currentTarget.value }); }} />
              <Select label={t('minutes.owner')} allowDeselect={false} value={row.role} onChange={(value) => { put(nth, { role: value as Role }); }} data={owners.map((value) => ({ value, label: inLanguage(roleTitles[value]) }))} />
              <Select label={t('minutes.concerns')} allowDeselect={false} value={row.kind} onChange={(value) => { put(nth, { kind: value as Kind }); }} data={(['region', 'municipality', 'school'] as const).map((value) => ({ value, label: t(`concerns.${value}`) }))} />
              <TextInput type="date" label={t('minutes.due')} value={row.due} onChange={({ currentTarget }) => { put(nth, { due: currentTarget.value }); }} />
              <Button variant="default" size="compact-sm" mb={4} aria-label={t('minutes.removeOne', { number: row.number })} onClick={() => { setSaved(false); setRows(rows.filter((_, at) => at !== nth)); }}>{t('minutes.remove')}</Button>
            </Group>
            <Textarea mt="xs" label={t('minutes.text')} autosize minRows={2} maxLength={4000} value={row.text} onChange={({ currentTarget }) => { put(nth, { text: currentTarget.value }); }} />
          </Card>
        ))}
        <Group><Button variant="default" onClick={() => { setSaved(false); setRows([...rows, { number: String(rows.length + 1), text: '', role: 'institute-coordinator', kind: 'region', due: '', rest: {} }]); }}>{t('minutes.add')}</Button></Group>
        <Refusal error={draft.error ?? sign.error} />
        <Group>
          <Button loading={draft.isPending} disabled={incomplete} onClick={() => { draft.mutate(body(), { onSuccess: () => { setSaved(true); } }); }}>{t('minutes.save')}</Button>
          <Button variant="default" loading={sign.isPending} disabled={!saved || one.draft === null} onClick={() => { sign.mutate({}); }}>{t('minutes.sign')}</Button>
          <DoneNote text={saved ? t('saved') : t('minutes.unsaved')} />
        </Group>
        <Text size="sm" c="dimmed">{t('minutes.signHelp')}</Text>
      </Stack>
    </Panel>
  );
};
