import { Alert, Badge, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../language/language.js';
import { Loaded } from '../../parts/loaded.js';
import { explainedQuery, type Candidate, type ExplainedSchool } from './identification-queries.js';

/** Why a school is a candidate or is not, what would have turned that, whom it resembles and what was tried with it before. */
export const SchoolReasons = ({ cycle, school }: { readonly cycle: string; readonly school: string }) => {
  const { t } = useTranslation('identification');
  const [shown, setShown] = useState(school);
  return (
    <Stack>
      {shown !== school && <Button variant="default" size="compact-sm" maw="20rem" onClick={() => { setShown(school); }}>{t('reasons.back')}</Button>}
      <Loaded query={useQuery(explainedQuery(cycle, shown))}>{(one) => <Explained one={one} onSchool={setShown} />}</Loaded>
    </Stack>
  );
};

const Explained = ({ one, onSchool }: { readonly one: ExplainedSchool; readonly onSchool: (school: string) => void }) => {
  const { t } = useTranslation('identification');
  return (
    <>
      <Group gap="xs">
        <Text fw={600}>{one.name}, {one.municipalityName}</Text>
        <Badge radius="sm" tt="none" color={one.listed === 'yes' ? 'red.9' : 'gray.7'}>{t(`reasons.listed.${one.listed}`)}</Badge>
        {one.evidence === 'weak' && one.listed === 'yes' && <Badge radius="sm" tt="none" color="grape.8">{t('evidence.weak')}</Badge>}
        {one.apart && <Badge radius="sm" tt="none" color="gray.7">{t('apart')}</Badge>}
      </Group>
      <Text size="sm">{t('reasons.numbers', { pupils: one.pupils ?? '—', index: one.socialIndex ?? '—', year: one.examYear })}</Text>
      <Part title={t('reasons.why')} none={t('reasons.noReasons')} items={one.reasons.map(({ signal, title, text, weak, finding }) => ({
        key: signal, content: <><strong>{inLanguage(title)}: {t(`reasons.holds.${finding.holds}`)}.</strong> {inLanguage(text)}{weak ? ` (${t('evidence.weak')})` : ''}</> }))} />
      <Part title={t('reasons.changes')} none={t('reasons.noChanges')} items={one.changes.map(({ signal, text }) => ({ key: signal + text.ru, content: inLanguage(text) }))} />
      <Part title={t('reasons.similar')} none={t('reasons.noSimilar')} items={one.similar.map(({ school, name }) => ({
        key: school, content: <Button variant="subtle" size="compact-sm" td="underline" onClick={() => { onSchool(school); }}>{name}</Button> }))} />
      <History history={one.history} />
      {one.decision !== null && <Alert color="blue.8" variant="outline" c="bright" title={t(`decision.${one.decision.decision}`)}>{one.decision.reason ?? t('decision.takenOver', { list: one.decision.list ?? '' })}</Alert>}
    </>
  );
};

interface PartProps { readonly title: string; readonly none: string; readonly items: readonly { readonly key: string; readonly content: React.ReactNode }[] }
const Part = ({ title, none, items }: PartProps) => (
  <section aria-label={title}>
    <Title order={3} size="h5">{title}</Title>
    {items.length === 0 ? <Text size="sm">{none}</Text> : <List size="sm" spacing={4}>{items.map(({ key, content }) => <List.Item key={key}>{content}</List.Item>)}</List>}
  </section>
);

const triedText = (tried: readonly string[], measures: Candidate['history'][number]['measures'], t: (key: string) => string): string => {
  if (tried.length + measures.length === 0) return t('reasons.nothingTried');
  const judged = measures.map(({ title, outcome }) => `${title} – ${t(`reasons.outcomes.${outcome ?? 'none'}`)}`);
  return `${t('reasons.tried')}: ${(judged.length > 0 ? judged : tried).join('; ')}.`;
};

const History = ({ history }: { readonly history: Candidate['history'] }) => {
  const { t } = useTranslation('identification');
  return <Part title={t('reasons.history')} none={t('reasons.noHistory')} items={history.map(({ source, id, year, order, tried, measures, outcome }) => ({
    key: source + id, content: (
      <>
        <strong>{year}{order === null ? '' : `, ${t('reasons.order', { number: order.number })}`}.</strong>{' '}
        {triedText(tried, measures, t)} {outcome === null ? '' : inLanguage(outcome)}
      </>) }))} />;
};
