import { Badge, Button, Card, Group, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, command } from '../api/client.js';
import { inboxQuery } from '../api/queries.js';
import type { Notice } from '../api/schemas.js';
import { dayText, momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { subjectName } from '../parts/subject-name.js';

export const InboxPage = () => {
  const { t } = useTranslation('inbox');
  const [onlyUnread, setOnlyUnread] = useState(false);
  const inbox = useQuery(inboxQuery);
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: (notices: readonly string[]) => Promise.all(notices.map((notice) => answered(api.POST('/api/v1/inbox/{notice}/read', { params: { path: { notice }, header: command() } })))),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
  return (
    <>
      <PageTitle title={t('title')}><Switch label={t('onlyUnread')} checked={onlyUnread} onChange={({ currentTarget }) => { setOnlyUnread(currentTarget.checked); }} /></PageTitle>
      <Loaded query={inbox}>{({ notices, unread }) => {
        const shown = notices.filter((notice) => !onlyUnread || !notice.read);
        if (shown.length === 0) return <Empty text={t('empty')} />;
        return (
          <Stack>
            {unread > 0 && <Group><Button variant="default" size="compact-sm" loading={read.isPending} onClick={() => { read.mutate(notices.filter((one) => !one.read).map(({ notice }) => notice)); }}>{t('readAll')}</Button></Group>}
            {shown.map((notice) => <NoticeCard key={notice.notice} notice={notice} onRead={() => { read.mutate([notice.notice]); }} />)}
          </Stack>
        );
      }}</Loaded>
    </>
  );
};

const NoticeCard = ({ notice, onRead }: { readonly notice: Notice; readonly onRead: () => void }) => {
  const { t } = useTranslation('inbox');
  const title = notice.title === null ? t('noStep') : inLanguage(notice.title);
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            {!notice.read && <Badge color="blue.8" radius="sm" tt="none">{t('new')}</Badge>}
            <Text fw={notice.read ? 400 : 700}>{t(`kinds.${notice.kind}`)}</Text>
            <Text size="sm" c="dimmed">{momentText(notice.at)}</Text>
          </Group>
          {notice.step === null
            ? <PageLink to="/cases/$case" params={{ case: notice.case }}>{title}</PageLink>
            : <PageLink to="/cases/$case/steps/$step" params={{ case: notice.case, step: notice.step }}>{title}</PageLink>}
          <Text size="sm">{subjectName({ ...notice, kind: notice.caseKind })}{notice.due === null ? '' : ` · ${t('due', { day: dayText(notice.due) })}`}</Text>
          {notice.message !== null && notice.message !== '' && <Text size="sm">{notice.message}</Text>}
        </div>
        {!notice.read && <Button size="compact-sm" variant="default" aria-label={t('readOne', { title })} onClick={onRead}>{t('read')}</Button>}
      </Group>
    </Card>
  );
};
