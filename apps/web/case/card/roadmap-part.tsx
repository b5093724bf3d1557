import { Alert, Group, List, Progress, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem.js';
import { momentText, shortDayText } from '../../language/dates.js';
import { inLanguage } from '../../language/language.js';
import { Empty } from '../../parts/empty.js';
import { Loaded } from '../../parts/loaded.js';
import { PageButton } from '../../parts/page-link.js';
import { PlainTable } from '../../parts/plain-table.js';
import { roadmapQuery, type Roadmap } from './card-queries.js';

/** The roadmap as it stands: rounds, remarks with their answers, measures with what has been done. */
export const RoadmapPart = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation('card');
  const roadmap = useQuery(roadmapQuery(caseId));
  if (roadmap.error instanceof ProblemError && roadmap.error.status === 404) return <Empty text={t('roadmap.none')} />;
  return <Loaded query={roadmap}>{(one) => (one.status === 'none' ? <Empty text={t('roadmap.notBegun')}><ToPlan caseId={caseId} /></Empty> : <Shown roadmap={one} />)}</Loaded>;
};

const ToPlan = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation('card');
  return <PageButton to="/cases/$case/roadmap" params={{ case: caseId }} className="no-print">{t('roadmap.open')}</PageButton>;
};

const Shown = ({ roadmap }: { readonly roadmap: Roadmap }) => {
  const { t } = useTranslation('card');
  const { status, submissions, approvals, publication, remarks, sections, warnings } = roadmap;
  return (
    <Stack>
      <Group justify="space-between"><Text fw={600}>{inLanguage(roadmap.title)}: {t(`roadmap.status.${status}`)}</Text><ToPlan caseId={roadmap.case} /></Group>
      {publication !== null && <Text size="sm">{t('roadmap.published', { url: publication.url })}</Text>}
      {warnings.length > 0 && (
        <Alert color="yellow.9" variant="outline" c="bright" title={t('roadmap.triedBefore')}>
          <List size="sm">{warnings.map(({ measure, title }) => <List.Item key={measure}>{title}</List.Item>)}</List>
        </Alert>
      )}
      <section aria-label={t('roadmap.rounds')}>
        <Title order={3} size="h5">{t('roadmap.rounds')}</Title>
        <List size="sm">
          {submissions.map(({ submission, at, measures, recalledAt }) => <List.Item key={submission}>{t('roadmap.submitted', { round: submission, at: momentText(at), count: measures })}{recalledAt === null ? '' : ` (${t('roadmap.recalled', { at: momentText(recalledAt) })})`}</List.Item>)}
          {approvals.map(({ submission, level, at, note }) => <List.Item key={`${submission} ${level}`}>{t('roadmap.approved', { round: submission, level, at: momentText(at) })}{note === '' ? '' : `: ${note}`}</List.Item>)}
        </List>
      </section>
      {remarks.length > 0 && (
        <section aria-label={t('roadmap.remarks')}>
          <Title order={3} size="h5">{t('roadmap.remarks')}</Title>
          <List size="sm">{remarks.map(({ id, section, text, answer }) => (
            <List.Item key={id}>{titleOf(sections, section)}: {text}<Text size="sm" c="dimmed">{answer === null ? t('roadmap.noAnswer') : `${t(`roadmap.answer.${answer.kind}`)}: ${answer.text}`}</Text></List.Item>
          ))}</List>
        </section>
      )}
      {sections.filter(({ measures }) => measures.length > 0).map((section) => <Section key={section.section} section={section} />)}
    </Stack>
  );
};

const titleOf = (sections: Roadmap['sections'], id: string): string => {
  const found = sections.find(({ section }) => section === id);
  return found === undefined ? id : inLanguage(found.title);
};

const Section = ({ section: { title, aim, measures } }: { readonly section: Roadmap['sections'][number] }) => {
  const { t } = useTranslation('card');
  return (
    <section aria-label={inLanguage(title)}>
      <Title order={3} size="h5">{inLanguage(title)}</Title>
      {aim !== '' && <Text size="sm" c="dimmed">{aim}</Text>}
      <PlainTable label={inLanguage(title)} heads={['measure', 'owner', 'due', 'progress'].map((name) => t(`roadmap.columns.${name}`))}>
        {measures.map(({ id, title: measure, owner, due, progress, judgement }) => (
          <Table.Tr key={id}>
            <Table.Td>{measure}</Table.Td>
            <Table.Td>{owner === null ? '' : inLanguage(titleOfRole(owner))}</Table.Td>
            <Table.Td>{due === null ? '' : shortDayText(due)}</Table.Td>
            <Table.Td miw={140}>
              {progress === null ? t('roadmap.notStarted') : <><Progress value={progress.percent} aria-label={t('roadmap.doneTo', { measure, percent: progress.percent })} /><Text size="sm">{progress.percent} %</Text></>}
              {judgement !== null && <Text size="sm">{t(`roadmap.outcome.${judgement.outcome}`)}</Text>}
            </Table.Td>
          </Table.Tr>
        ))}
      </PlainTable>
    </section>
  );
};
