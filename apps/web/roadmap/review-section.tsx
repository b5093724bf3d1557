import { Badge, Button, Card, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { Roadmap, RoadmapSection } from '../drafts/save-roadmap.js';
import { inLanguage } from '../language/language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { roadmapQuery } from './roadmap-query.js';

interface Remark { readonly id: string; readonly measure: string; readonly text: string }
const whole = '';

/** What a reviewer finds of one section: good, or remarks on it or on its measures. It may be changed until the plan is approved or returned. */
export const ReviewSection = ({ roadmap, section }: { readonly roadmap: Roadmap; readonly section: RoadmapSection }) => {
  const { t } = useTranslation('roadmap');
  const queries = useQueryClient();
  const [remarks, setRemarks] = useState<readonly Remark[]>(() => (section.review?.remarks ?? []).map(({ id, measure, text }) => ({ id, measure: measure ?? whole, text })));
  const given = remarks.filter(({ text }) => text.trim() !== '');
  const save = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/roadmap/review', { params: { path: { case: roadmap.case }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { section: section.section, remarks: given.map(({ measure, text }) => ({ measure: measure === whole ? null : measure, text: text.trim() })) } })),
    onSuccess: ({ repeated: _repeated, ...next }) => { queries.setQueryData(roadmapQuery(roadmap.case).queryKey, next); },
  });
  const change = (id: string, next: Partial<Remark>): void => { setRemarks((all) => all.map((one) => (one.id === id ? { ...one, ...next } : one))); };
  const saved = JSON.stringify((section.review?.remarks ?? []).map(({ measure, text }) => [measure ?? whole, text]));
  const isSaved = section.review !== null && saved === JSON.stringify(given.map(({ measure, text }) => [measure, text.trim()]));
  const places = [{ value: whole, label: t('review.wholeSection') }, ...section.measures.map(({ id }, nth) => ({ value: id, label: t('measure', { number: nth + 1 }) }))];
  const name = inLanguage(section.title);
  return (
    <Card withBorder component="section" aria-label={t('review.ofSection', { name })}>
      <Stack gap="xs">
        {section.review !== null && <Group gap="xs"><Badge color={section.review.remarks.length === 0 ? 'teal.9' : 'red.9'} variant="filled" radius="sm" tt="none">{section.review.remarks.length === 0 ? t('review.good') : t('review.remarks', { count: section.review.remarks.length })}</Badge></Group>}
        {remarks.map(({ id, measure, text }, nth) => (
          <Group key={id} align="flex-start" wrap="wrap" gap="xs">
            <Select label={t('review.place', { number: nth + 1 })} data={places} value={measure} allowDeselect={false} onChange={(value) => { change(id, { measure: value ?? whole }); }} />
            <Textarea style={{ flex: '1 1 14rem' }} label={t('review.remark', { number: nth + 1 })} autosize minRows={2} maxLength={4000} value={text} onChange={({ currentTarget }) => { change(id, { text: currentTarget.value }); }} />
            <Button mt={24} size="compact-sm" variant="default" aria-label={t('review.removeOne', { number: nth + 1 })} onClick={() => { setRemarks((all) => all.filter((one) => one.id !== id)); }}>{t('remove')}</Button>
          </Group>
        ))}
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => { setRemarks((all) => [...all, { id: crypto.randomUUID(), measure: whole, text: '' }]); }}>{t('review.add')}</Button>
          <Button size="compact-sm" loading={save.isPending} disabled={isSaved} onClick={() => { save.mutate(); }}>{given.length === 0 ? t('review.markGood') : t('review.saveRemarks')}</Button>
          {isSaved && <Text size="sm" role="status">{t('review.saved')}</Text>}
        </Group>
        {save.error instanceof ProblemError && <ProblemAlert problem={save.error} />}
      </Stack>
    </Card>
  );
};
