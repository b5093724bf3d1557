import { Button, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Empty } from '../parts/empty.js';
import { Loaded } from '../parts/loaded.js';
import { PageTitle } from '../parts/page-title.js';
import { DifferenceTab } from './difference-tab.js';
import { dayBefore } from './local-moment.js';
import { momentsQuery, type ReplayKind, type Subject } from './replay-queries.js';
import type { ReplaySearch } from './replay-search.js';
import { StateTab } from './state-tab.js';
import { TimeTravel } from './time-travel.js';
import { TimelineTab } from './timeline-tab.js';

const route = getRouteApi('/inside/replay/$kind/$id');

/** A history replayed: what happened, how it stood at any moment, what differs between two. The address holds the moment. */
export const ReplayPage = () => {
  const { t } = useTranslation('replay');
  const { kind, id } = route.useParams();
  const { at, from, mode = 'known', view = 'timeline', step } = route.useSearch();
  const navigate = route.useNavigate();
  const subject: Subject = { kind: kind as ReplayKind, id };
  const moments = useQuery(momentsQuery(subject, mode));
  const set = (some: Partial<ReplaySearch>): void => { void navigate({ search: (before: ReplaySearch) => ({ ...before, ...some }), replace: true, resetScroll: false }); };
  return (
    <Loaded query={moments}>{({ subject: { title }, moments: all }) => {
      const last = all.at(-1)?.at;
      if (last === undefined) return <><PageTitle title={inLanguage(title)} /><Empty text={t('nothingEver')} /></>;
      const moment = at ?? last;
      return (
        <>
          <PageTitle title={inLanguage(title)}><Button className="no-print" variant="default" onClick={() => { window.print(); }}>{t('print')}</Button></PageTitle>
          <Text className="print-only" mb="md">{t('printed', { at: momentText(moment), mode: t(`travel.${mode}`) })}</Text>
          <TimeTravel moments={all.map((one) => one.at)} at={moment} mode={mode} onAt={(next) => { set({ at: next }); }} onMode={(next) => { set({ mode: next, at: moment }); }} />
          <Tabs value={view} keepMounted={false} variant="outline" onChange={(next) => { set({ view: (next ?? 'timeline') as NonNullable<ReplaySearch['view']> }); }}>
            <Tabs.List mb="md" aria-label={t('tabs.label')} className="no-print">{(['timeline', 'state', 'difference'] as const).map((name) => <Tabs.Tab key={name} value={name}>{t(`tabs.${name}`)}</Tabs.Tab>)}</Tabs.List>
            <Tabs.Panel value="timeline"><TimelineTab key={`${kind} ${id} ${step}`} subject={subject} step={step ?? null} onMoment={(next) => { set({ at: next, mode: 'known', view: 'state' }); }} /></Tabs.Panel>
            <Tabs.Panel value="state"><StateTab subject={subject} at={moment} mode={mode} /></Tabs.Panel>
            <Tabs.Panel value="difference"><DifferenceTab subject={subject} from={from ?? dayBefore(moment)} at={moment} mode={mode} onFrom={(next) => { set({ from: next }); }} /></Tabs.Panel>
          </Tabs>
        </>
      );
    }}</Loaded>
  );
};
