import { Badge, Card, List, Stack, Text } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries.js';
import { dayText, momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { Panel } from '../parts/panel.js';
import { ReplayLink } from '../parts/replay-link.js';
import { Agenda } from './agenda.js';
import { AttendanceOf } from './attendance.js';
import { Decisions } from './decisions.js';
import { MinutesEditor } from './minutes-editor.js';
import { MoveOrCancel } from './move-or-cancel.js';
import { meetingQuery, type Meeting } from './queries.js';

const route = getRouteApi('/inside/meetings/$cycle/$meeting');

export const MeetingPage = () => {
  const { cycle, meeting } = route.useParams();
  const found = useQuery(meetingQuery(cycle, meeting));
  return <Loaded query={found}>{(one) => <MeetingOf one={one} />}</Loaded>;
};

const MeetingOf = ({ one }: { readonly one: Meeting }) => {
  const { t } = useTranslation('meetings');
  const mayHold = useQuery(meQuery).data?.actions.includes('meeting.hold') ?? false;
  const isOpen = one.status === 'planned' && mayHold;
  return (
    <>
      <Text size="sm" component="nav" aria-label={t('path')}><PageLink to="/meetings">{t('title')}</PageLink></Text>
      <PageTitle title={inLanguage(one.title)}><Badge color={one.status === 'signed' ? 'teal.9' : 'gray.7'} radius="sm" tt="none">{t(`statuses.${one.status}`)}</Badge></PageTitle>
      <ReplayLink kind="cycles" id={one.cycle} />
      <Stack>
        <Card withBorder>
          <Text>{dayText(one.day)}, {one.time} · {t('minutesLong', { count: one.minutes })} · {t(`forms.${one.form}`)}</Text>
          <Text size="sm">{t('chair', { role: inLanguage(titleOfRole(one.chair)) })} {t('attends', { roles: one.attends.map((role) => inLanguage(titleOfRole(role))).join(', ') })}</Text>
          {one.moved !== null && <Text size="sm">{t('moved', { from: dayText(one.moved.from), why: inLanguage(one.moved.why) })}</Text>}
          {one.cancelled !== null && <Text size="sm" fw={600}>{t('cancelled', { reason: one.cancelled })}</Text>}
          {one.signedAt !== null && <Text size="sm">{t('signedAt', { at: momentText(one.signedAt) })}</Text>}
        </Card>
        {one.status === 'signed' && <Panel title={t('decisionsTitle')}><Decisions one={one} mayHold={mayHold} /></Panel>}
        {isOpen ? <Agenda key={one.agenda.join()} one={one} /> : one.agenda.length > 0 && <Panel title={t('agenda.title')}><List type="ordered" size="sm">{one.agenda.map((item) => <List.Item key={item}>{item}</List.Item>)}</List></Panel>}
        <AttendanceOf one={one} editable={isOpen} />
        {isOpen && <MinutesEditor one={one} />}
        {isOpen && <MoveOrCancel one={one} />}
        {one.corrections.length > 0 && (
          <Panel title={t('corrections')}>
            <List size="sm">{one.corrections.map(({ was, decision, reason, at }) => <List.Item key={at}>{t('correction', { number: decision.number, was: was.text, text: decision.text, reason, at: momentText(at) })}</List.Item>)}</List>
          </Panel>
        )}
      </Stack>
    </>
  );
};
