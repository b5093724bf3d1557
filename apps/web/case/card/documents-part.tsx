import { Button, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem.js';
import type { Case, Step } from '../../api/schemas.js';
import { momentText, sizeText } from '../../language/dates.js';
import { inLanguage } from '../../language/language.js';
import { Empty } from '../../parts/empty.js';
import { PageLink } from '../../parts/page-link.js';
import { PlainTable } from '../../parts/plain-table.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { saveFile } from '../../parts/save-file.js';
import { placeName } from '../../step/place-name.js';
import { caseFile } from './card-queries.js';

type Attachment = NonNullable<Step['submission']>['attachments'][number];

/** Everything that was handed in, step by step, and what is still wanted. */
export const DocumentsPart = ({ one }: { readonly one: Case }) => {
  const { t } = useTranslation('card');
  const steps = one.stages.flatMap(({ steps: of }) => of).filter(({ documents, submission }) => documents.length > 0 || (submission?.attachments.length ?? 0) > 0);
  const save = useMutation({ mutationFn: async (file: Attachment) => ({ file, content: await caseFile(one.case, file.sha256) }), onSuccess: ({ file, content }) => { saveFile(content, file.name); } });
  if (steps.length === 0) return <Empty text={t('documents.none')} />;
  return (
    <>
      {save.error instanceof ProblemError && <ProblemAlert problem={save.error} />}
      <PlainTable label={t('parts.documents')} heads={['step', 'document', 'when'].map((name) => t(`documents.${name}`))}>
        {steps.flatMap((step) => [
          ...(step.submission?.attachments ?? []).map((file) => (
            <Table.Tr key={`${step.step} ${file.sha256} ${file.name}`}>
              <Table.Td><PageLink to="/cases/$case/steps/$step" params={{ case: one.case, step: step.step }}>{inLanguage(step.title)}</PageLink></Table.Td>
              <Table.Td>{placeName(file.kind, step)}: <Button variant="subtle" size="compact-sm" td="underline" onClick={() => { save.mutate(file); }}>{file.name}</Button> {sizeText(file.bytes)}</Table.Td>
              <Table.Td>{momentText(step.submission!.at)}</Table.Td>
            </Table.Tr>)),
          ...step.submission === null ? [
            <Table.Tr key={`${step.step} wanted`}>
              <Table.Td><PageLink to="/cases/$case/steps/$step" params={{ case: one.case, step: step.step }}>{inLanguage(step.title)}</PageLink></Table.Td>
              <Table.Td>{step.documents.map(({ title }) => inLanguage(title)).join('; ')}</Table.Td>
              <Table.Td><Text size="sm">{t('documents.notYet')}</Text></Table.Td>
            </Table.Tr>] : []])}
      </PlainTable>
    </>
  );
};
