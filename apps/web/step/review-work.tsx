import { Button, Group, Select, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { Step } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';
import { ProblemAlert } from '../parts/problem-alert.js';

interface ReviewProps { readonly caseId: string; readonly step: Step; readonly version: number }
interface Remark { readonly id: string; readonly place: string; readonly text: string }
const blank = (): Remark => ({ id: crypto.randomUUID(), place: '', text: '' });

/** Approves, or returns with remarks of which each names its place. */
export const ReviewWork = ({ caseId, step, version }: ReviewProps) => {
  const { t } = useTranslation('step');
  const queries = useQueryClient();
  const [remarks, setRemarks] = useState<readonly Remark[]>([blank()]);
  const at = { path: { case: caseId, step: step.step } };
  // The very work that was looked at: one that has changed meanwhile is refused.
  const header = () => ({ ...command(), 'If-Match': `"${version}"` });
  const given = remarks.filter(({ text }) => text.trim() !== '');
  const approve = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/steps/{step}/approve', { params: { ...at, header: header() }, body: { note: '' } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const giveBack = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/steps/{step}/return', {
      params: { ...at, header: header() }, body: { remarks: given.map(({ place, text }) => ({ place, text: text.trim() })) } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const problem = approve.error ?? giveBack.error;
  const change = (id: string, next: Partial<Remark>): void => { setRemarks((all) => all.map((one) => (one.id === id ? { ...one, ...next } : one))); };
  const places = [{ value: '', label: t('review.whole') }, ...step.sections.map(({ section, title }) => ({ value: section, label: inLanguage(title) })),
    ...step.documents.map(({ kind, title }) => ({ value: kind, label: inLanguage(title) }))].filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index);
  return (
    <Stack component="section" aria-label={t('review.title')}>
      <Title order={2} size="h4">{t('review.title')}</Title>
      {step.level !== null && <Text size="sm" c="dimmed">{t('review.level', { level: step.level, round: step.round })}</Text>}
      {remarks.map(({ id, place, text }, index) => (
        <Group key={id} align="flex-start" wrap="wrap">
          <Select label={t('review.place', { number: index + 1 })} data={places} value={place} allowDeselect={false} onChange={(value) => { change(id, { place: value ?? '' }); }} />
          <Textarea style={{ flex: 1 }} miw="14rem" label={t('review.remark', { number: index + 1 })} autosize minRows={2} maxLength={4000} value={text} onChange={({ currentTarget }) => { change(id, { text: currentTarget.value }); }} />
        </Group>
      ))}
      <Group><Button variant="default" size="compact-sm" onClick={() => { setRemarks((all) => [...all, blank()]); }}>{t('review.more')}</Button></Group>
      {problem instanceof ProblemError && <ProblemAlert problem={problem} />}
      <Group>
        <Button color="teal.9" loading={approve.isPending} disabled={given.length > 0} onClick={() => { approve.mutate(); }}>{t('review.approve')}</Button>
        <Button color="red.9" loading={giveBack.isPending} disabled={given.length === 0} onClick={() => { giveBack.mutate(); }}>{t('review.return')}</Button>
      </Group>
      <Text size="sm" c="dimmed">{given.length > 0 ? t('review.willReturn', { count: given.length }) : t('review.hint')}</Text>
    </Stack>
  );
};
