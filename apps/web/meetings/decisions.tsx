import { Badge, Button, Card, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { PageLink } from '../parts/page-link.js';
import { Refusal } from '../parts/refusal.js';
import { subjectName } from '../parts/subject-name.js';
import { usePeopleNames } from '../people/use-people-names.js';
import type { DecisionOfMeeting, Meeting } from './queries.js';
import { useMeetingCommand } from './use-meeting-command.js';

const shownSteps = 10;

/** What was decided and what has become of it. */
export const Decisions = ({ one, mayHold }: { readonly one: Meeting; readonly mayHold: boolean }) => {
  const { t } = useTranslation('meetings');
  if (one.decisions.length === 0) return <Text size="sm">{t('noDecisions')}</Text>;
  return <Stack gap="sm">{one.decisions.map((decision) => <DecisionCard key={decision.number} one={one} decision={decision} mayHold={mayHold} />)}</Stack>;
};

const DecisionCard = ({ one, decision, mayHold }: { readonly one: Meeting; readonly decision: DecisionOfMeeting; readonly mayHold: boolean }) => {
  const { t } = useTranslation('meetings');
  const nameOf = usePeopleNames();
  const [correcting, setCorrecting] = useState(false);
  const { number, text, owner, concerns, due, fulfilment, steps } = decision;
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('minutes.one', { number })}>
      <Text><strong>{number}.</strong> {text}</Text>
      <Text size="sm">{inLanguage(titleOfRole(owner.role))}{owner.person === null ? '' : `, ${nameOf(owner.person)}`} · {t(`concerns.${concerns.kind}`)} · {due === null ? t('noDate') : t('due', { day: dayText(due) })}</Text>
      {fulfilment !== null && (
        <Group gap={6} mt={4}>
          <Badge color="teal.9" radius="sm" tt="none">{t('state.done', { done: fulfilment.done, cases: fulfilment.cases })}</Badge>
          {fulfilment.open > 0 && <Badge color="blue.8" radius="sm" tt="none">{t('state.open', { count: fulfilment.open })}</Badge>}
          {fulfilment.overdue > 0 && <Badge color="red.9" radius="sm" tt="none">{t('state.overdue', { count: fulfilment.overdue })}</Badge>}
          {fulfilment.doneLate > 0 && <Badge color="pink.9" radius="sm" tt="none">{t('state.late', { count: fulfilment.doneLate })}</Badge>}
          {fulfilment.notFollowed > 0 && <Badge color="gray.7" radius="sm" tt="none">{t('state.notFollowed', { count: fulfilment.notFollowed })}</Badge>}
        </Group>
      )}
      {steps.slice(0, shownSteps).map((step) => <Text size="sm" key={`${step.case} ${step.step}`}><PageLink to="/cases/$case/steps/$step" params={{ case: step.case, step: step.step }} size="sm">{subjectName(step)}</PageLink></Text>)}
      {mayHold && !correcting && <Button mt="xs" size="compact-sm" variant="default" aria-label={t('correct.one', { number })} onClick={() => { setCorrecting(true); }}>{t('correct.open')}</Button>}
      {correcting && <Correct one={one} decision={decision} onDone={() => { setCorrecting(false); }} />}
    </Card>
  );
};

const Correct = ({ one, decision, onDone }: { readonly one: Meeting; readonly decision: DecisionOfMeeting; readonly onDone: () => void }) => {
  const { t } = useTranslation('meetings');
  const [text, setText] = useState(decision.text);
  const [due, setDue] = useState(decision.due ?? '');
  const [reason, setReason] = useState('');
  const correct = useMeetingCommand(one, 'correct');
  const { number, owner, together, concerns } = decision;
  const send = (): void => { correct.mutate({ decision: { number, text: text.trim(), owner, together, concerns, due: due === '' ? null : due }, reason: reason.trim() }, { onSuccess: onDone }); };
  return (
    <Stack gap="xs" mt="xs">
      <Textarea label={t('minutes.text')} autosize maxLength={4000} value={text} onChange={({ currentTarget }) => { setText(currentTarget.value); }} />
      <Group align="flex-end">
        <TextInput type="date" label={t('minutes.due')} value={due} onChange={({ currentTarget }) => { setDue(currentTarget.value); }} />
        <TextInput label={t('correct.reason')} required maxLength={1000} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
      </Group>
      <Refusal error={correct.error} />
      <Group><Button size="compact-sm" loading={correct.isPending} disabled={reason.trim() === '' || text.trim() === ''} onClick={send}>{t('correct.save')}</Button><Button size="compact-sm" variant="default" onClick={onDone}>{t('cancel')}</Button></Group>
    </Stack>
  );
};
