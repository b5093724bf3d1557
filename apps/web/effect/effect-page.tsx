import { Alert, Group, Select, Table, Text, TextInput } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client.js';
import type { components } from '../api/generated/schema.js';
import { inLanguage } from '../language/language.js';
import { signedText } from '../language/numbers.js';
import { CycleHeading } from '../parts/cycle-heading.js';
import { Loaded } from '../parts/loaded.js';
import { PlainTable } from '../parts/plain-table.js';

type Effect = components['schemas']['FairEffect'];
type Estimate = NonNullable<Effect['programme']['effect']>;
const exams = ['vpr', 'oge', 'ege'] as const;
const route = getRouteApi('/inside/cycles/$cycle/effect');

interface Question { readonly exam: typeof exams[number]; readonly before: string; readonly after: string }
const isSpring = (year: string): boolean => /^20\d\d$/.test(year);
const effectQuery = (cycle: string, { exam, before, after }: Question) => queryOptions({
  queryKey: ['cycles', cycle, 'effect', exam, before, after], retry: false,
  queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/effect', { params: { path: { cycle }, query: { exam, ...isSpring(before) && { before: Number(before) }, ...isSpring(after) && { after: Number(after) } } } })),
});

const points = (share: number): string => signedText(100 * share);

/** Each school's change beside similar schools outside the programme: how it was reckoned comes before what came of it. */
export const EffectPage = () => {
  const { t } = useTranslation('effect');
  const { cycle } = route.useParams();
  const [question, setQuestion] = useState<Question>({ exam: 'oge', before: '', after: '' });
  const effect = useQuery(effectQuery(cycle, question));
  return (
    <>
      <CycleHeading cycle={cycle} title={t('title')} />
      <Group mb="md" align="flex-end" className="no-print">
        <Select label={t('exam')} allowDeselect={false} value={question.exam} onChange={(exam) => { setQuestion({ ...question, exam: exam as Question['exam'] }); }} data={exams.map((value) => ({ value, label: t(`exams.${value}`) }))} />
        {(['before', 'after'] as const).map((name) => (
          <TextInput key={name} inputMode="numeric" label={t(name)} maxLength={4} placeholder={effect.data === undefined ? '' : String(effect.data[name])} value={question[name]}
            onChange={({ currentTarget }) => { setQuestion({ ...question, [name]: currentTarget.value }); }} />
        ))}
      </Group>
      <Loaded query={effect}>{(answer) => <Answer effect={answer} />}</Loaded>
    </>
  );
};

const Answer = ({ effect: { method, programme, schools, before, after } }: { readonly effect: Effect }) => {
  const { t } = useTranslation('effect');
  return (
    <>
      <Alert mb="md" color="blue.8" variant="outline" c="bright" title={t('method')}>{inLanguage(method)}</Alert>
      <Text fw={700}>{t('programme', { verdict: t(`verdicts.${programme.verdict}`) })}</Text>
      <Text mb="md">{t('on', { schools: programme.schools, pupils: programme.pupils })} {programme.effect !== null && <EstimateText estimate={programme.effect} />}</Text>
      <PlainTable label={t('bySchool')} heads={[t('school'), t('verdict'), t('own', { before, after }), t('similar'), t('difference')]} minWidth={820}>
        {schools.map((one) => (
          <Table.Tr key={one.school}>
            <Table.Td>{one.name}</Table.Td>
            <Table.Td fw={600}>{t(`verdicts.${one.verdict}`)}{one.why !== null && <Text size="sm" fw={400}>{t(`why.${one.why}`)}</Text>}</Table.Td>
            <Table.Td><ChangeText change={one.own} /></Table.Td>
            <Table.Td><ChangeText change={one.similar} />{one.matched.length > 0 && <Text size="xs" c="dimmed">{one.matched.map(({ name }) => name).join(', ')}</Text>}</Table.Td>
            <Table.Td>{one.effect === null ? '—' : <EstimateText estimate={one.effect} />}</Table.Td>
          </Table.Tr>
        ))}
      </PlainTable>
      {schools.length === 0 && <Text>{t('none')}</Text>}
    </>
  );
};

const ChangeText = ({ change }: { readonly change: Effect['schools'][number]['own'] }) => {
  const { t } = useTranslation('effect');
  return change === null ? '—' : <>{t('fromTo', { before: change.before.below, beforeOf: change.before.results, after: change.after.below, afterOf: change.after.results })}</>;
};

const EstimateText = ({ estimate: { value, low, high } }: { readonly estimate: Estimate }) => {
  const { t } = useTranslation('effect');
  return <>{t('estimate', { value: points(value), low: points(low), high: points(high) })}</>;
};
