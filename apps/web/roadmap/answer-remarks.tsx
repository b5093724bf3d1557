import { Alert, Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { Roadmap } from '../drafts/save-roadmap.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { remarkPlace } from './remark-place.js';
import { roadmapQuery } from './roadmap-query.js';

type Remark = Roadmap['remarks'][number];

/** The remarks of the last return, each answered by a change or by a reason why not. */
export const AnswerRemarks = ({ roadmap, mayAnswer }: { readonly roadmap: Roadmap; readonly mayAnswer: boolean }) => {
  const { t } = useTranslation('roadmap');
  const left = roadmap.remarks.filter(({ answer }) => answer === null).length;
  return (
    <Alert color="orange.9" variant="outline" c="bright" title={left === 0 ? t('remarks.answered') : t('remarks.left', { count: left })}>
      <Stack>{roadmap.remarks.map((remark) => <OneRemark key={remark.id} roadmap={roadmap} remark={remark} mayAnswer={mayAnswer} />)}</Stack>
    </Alert>
  );
};

const OneRemark = ({ roadmap, remark, mayAnswer }: { readonly roadmap: Roadmap; readonly remark: Remark; readonly mayAnswer: boolean }) => {
  const { t } = useTranslation('roadmap');
  const queries = useQueryClient();
  const [kind, setKind] = useState<string>(remark.answer?.kind ?? '');
  const [text, setText] = useState(remark.answer?.text ?? '');
  const answer = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/cases/{case}/roadmap/answer', { params: { path: { case: roadmap.case }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { remark: remark.id, kind: kind === 'refused' ? 'refused' : 'changed', text: text.trim() } })),
    onSuccess: ({ repeated: _repeated, ...next }) => { queries.setQueryData(roadmapQuery(roadmap.case).queryKey, next); },
  });
  const isSaid = remark.answer !== null && remark.answer.kind === kind && remark.answer.text === text.trim();
  return (
    <Stack gap="xs" component="section" aria-label={remark.text}>
      <Text size="sm"><strong>{remarkPlace(t, roadmap, remark)}: </strong>{remark.text}</Text>
      {mayAnswer && (
        <>
          <Radio.Group label={t('remarks.howAnswered')} value={kind} onChange={setKind}>
            <Group mt={4}><Radio value="changed" label={t('remarks.changed')} /><Radio value="refused" label={t('remarks.refused')} /></Group>
          </Radio.Group>
          <Textarea label={kind === 'refused' ? t('remarks.reason') : t('remarks.comment')} withAsterisk={kind === 'refused'} autosize maxLength={4000} value={text} onChange={({ currentTarget }) => { setText(currentTarget.value); }} />
          <Group gap="xs">
            <Button size="compact-sm" variant="default" loading={answer.isPending} disabled={isSaid || kind === '' || (kind === 'refused' && text.trim() === '')} onClick={() => { answer.mutate(); }}>{t('remarks.answer')}</Button>
            {isSaid && <Text size="sm" role="status">{t('remarks.saved')}</Text>}
          </Group>
          {answer.error instanceof ProblemError && <ProblemAlert problem={answer.error} />}
        </>
      )}
      {!mayAnswer && remark.answer !== null && <Text size="sm">{t(`remarks.${remark.answer.kind}`)}: {remark.answer.text}</Text>}
    </Stack>
  );
};
