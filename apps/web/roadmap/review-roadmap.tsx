import { Alert, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { Roadmap } from '../drafts/save-roadmap.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Changes } from './changes.js';
import { ReadSections } from './read-sections.js';
import { remarkPlace } from './remark-place.js';
import { ReviewSection } from './review-section.js';
import { useColleagues } from './use-colleagues.js';

/** Opens what changed since the last round; each section is found good or given remarks, then all is approved or returned. */
export const ReviewRoadmap = ({ roadmap }: { readonly roadmap: Roadmap }) => {
  const { t } = useTranslation('roadmap');
  const queries = useQueryClient();
  const { changes } = roadmap;
  const { nameOf } = useColleagues(roadmap.case);
  const [onlyChanged, setOnlyChanged] = useState(changes !== null);
  const path = { case: roadmap.case };
  const approve = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/roadmap/approve', { params: { path, header: command() }, body: { note: '' } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const giveBack = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/roadmap/return', { params: { path, header: command() }, body: {} })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const remarks = roadmap.sections.reduce((sum, { review }) => sum + (review?.remarks.length ?? 0), 0);
  const reviewed = roadmap.sections.filter(({ review }) => review !== null).length;
  const problem = approve.error ?? giveBack.error;
  const changesAt = (section: string, measure: string | null) => (changes ?? []).filter((one) => one.section === section && one.measure === measure);
  const touches = (section: string): boolean => (changes ?? []).some((one) => one.section === section) || roadmap.remarks.some((one) => one.section === section);
  return (
    <Stack>
      <Text size="sm" c="dimmed">{t('review.level', { level: roadmap.level ?? 1, round: roadmap.submissions.filter(({ recalledAt }) => recalledAt === null).length })}</Text>
      {changes !== null && (
        <Alert color="blue.8" variant="outline" c="bright" title={t('review.changed', { count: changes.length })}>
          <Switch label={t('review.onlyChanged')} checked={onlyChanged} onChange={({ currentTarget }) => { setOnlyChanged(currentTarget.checked); }} />
          <Stack gap={4} mt="xs">
            {roadmap.remarks.map((remark) => (
              <Text key={remark.id} size="sm">
                <strong>{remarkPlace(t, roadmap, remark)}: </strong>{remark.text} — {remark.answer === null ? t('review.notAnswered') : t(`review.answer.${remark.answer.kind}`, { text: remark.answer.text })}
              </Text>
            ))}
          </Stack>
        </Alert>
      )}
      <ReadSections key={String(onlyChanged)} roadmap={roadmap} only={({ section }) => !onlyChanged || touches(section)}
        ofMeasure={({ section }, { id }) => <Changes nameOf={nameOf} changes={changesAt(section, id)} />}
        ofSection={(section) => (
          <>
            <Changes nameOf={nameOf} changes={changesAt(section.section, null)} />
            <Changes nameOf={nameOf} changes={(changes ?? []).filter((one) => one.section === section.section && one.kind === 'removed')} />
            <ReviewSection roadmap={roadmap} section={section} />
          </>
        )} />
      {problem instanceof ProblemError && <ProblemAlert problem={problem} />}
      <Group>
        <Button color="teal.9" loading={approve.isPending} disabled={remarks > 0} onClick={() => { approve.mutate(); }}>{t('review.approve')}</Button>
        <Button color="red.9" loading={giveBack.isPending} disabled={remarks === 0} onClick={() => { giveBack.mutate(); }}>{t('review.return')}</Button>
      </Group>
      <Text size="sm" c="dimmed">{remarks > 0 ? t('review.willReturn', { count: remarks }) : t('review.hint', { reviewed, all: roadmap.sections.length })}</Text>
    </Stack>
  );
};
