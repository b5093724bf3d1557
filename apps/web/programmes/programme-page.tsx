import { Grid, Stack, Tabs, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { programmesQuery } from '../api/queries.js';
import { inLanguage } from '../language/language.js';
import { Loaded } from '../parts/loaded.js';
import { PageLink } from '../parts/page-link.js';
import { PageTitle } from '../parts/page-title.js';
import { Panel } from '../parts/panel.js';
import { PageMissing } from '../shell/page-missing.js';
import { Apply } from './apply.js';
import { ChangeList } from './change-list.js';
import { ProgrammeForm } from './programme-form.js';
import { ProblemList } from './problem-list.js';
import { Publish } from './publish.js';
import { checkQuery, programmeQuery, type Checked } from './queries.js';
import { SourceEditor, type SourceHandle } from './source-editor.js';
import { dataOf, nearestLineOf, nextEdition, withMoved, withoutValue, withValue, type Path } from './source-text.js';

const route = getRouteApi('/inside/programmes/$programme');
const pauseMs = 500;
const nothing: Checked['problems'] = [];
type Document = Readonly<Record<string, unknown>>;

export const ProgrammePage = () => {
  const { programme } = route.useParams();
  const all = useQuery(programmesQuery);
  return <Loaded query={all}>{(rows) => {
    const latest = Math.max(0, ...rows.filter((row) => row.programme === programme).map(({ edition }) => edition));
    return latest === 0 ? <PageMissing /> : <LatestEdition programme={programme} edition={latest} />;
  }}</Loaded>;
};

const LatestEdition = ({ programme, edition: latest }: { readonly programme: string; readonly edition: number }) => {
  const found = useQuery(programmeQuery(programme, latest));
  return <Loaded query={found}>{({ edition, editions, document }) => <Editor key={`${programme} ${edition}`} programme={programme} edition={edition} editions={editions} document={document} />}</Loaded>;
};

interface EditorProps { readonly programme: string; readonly edition: number; readonly editions: readonly number[]; readonly document: Document }

/** The form and the source beside each other: both change the same file. */
const Editor = ({ programme, edition, editions, document }: EditorProps) => {
  const { t } = useTranslation('programmes');
  const [text, setText] = useState(() => nextEdition(document));
  const [settled] = useDebouncedValue(text, pauseMs);
  const source = useRef<SourceHandle>(null);
  const checked = useQuery({ ...checkQuery(settled), placeholderData: (before) => before });
  const data = useMemo(() => dataOf(text), [text]);
  const problems = checked.data?.problems ?? nothing;
  const title = inLanguage(document['title'] as { readonly ru: string; readonly en: string });
  // Every change is made in the source as it stands then; the form is only another way to write it.
  const edits = useMemo(() => ({
    set: (path: Path, value: unknown, keys?: readonly string[]): void => { setText((file) => withValue(file, path, value, keys)); },
    remove: (path: Path): void => { setText((file) => withoutValue(file, path)); },
    move: (path: Path, from: number, to: number): void => { setText((file) => withMoved(file, path, from, to)); },
  }), []);
  const reveal = (path: Path): void => { const line = nearestLineOf(text, path); if (line !== null) source.current?.reveal(line); };
  return (
    <>
      <Text size="sm" component="nav" aria-label={t('path')}><PageLink to="/programmes">{t('title')}</PageLink></Text>
      <PageTitle title={title} />
      <Text size="sm" mb="sm">{t('editing', { edition, next: edition + 1 })}</Text>
      <Grid>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Panel title={t('form.title')}><ProgrammeForm data={data} problems={problems} {...edits} onFocus={reveal} /></Panel>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Panel title={t('source.title')}>
            <Stack gap="sm">
              <ProblemList query={checked} onShow={(line) => { source.current?.show(line); }} isSettled={settled === text} />
              <SourceEditor ref={source} text={text} onChange={setText} wrongLines={problems.flatMap(({ line }) => line ?? [])} />
            </Stack>
          </Panel>
        </Grid.Col>
      </Grid>
      <Tabs defaultValue="changes" mt="md" keepMounted={false}>
        <Tabs.List><Tabs.Tab value="changes">{t('tabs.changes')}</Tabs.Tab><Tabs.Tab value="publish">{t('tabs.publish')}</Tabs.Tab><Tabs.Tab value="apply">{t('tabs.apply')}</Tabs.Tab></Tabs.List>
        <Tabs.Panel value="changes" pt="sm"><ChangeList was={document} is={data} edition={edition} /></Tabs.Panel>
        <Tabs.Panel value="publish" pt="sm"><Publish programme={programme} text={text} ready={settled === text && checked.data?.valid === true} /></Tabs.Panel>
        <Tabs.Panel value="apply" pt="sm"><Apply programme={programme} editions={editions} /></Tabs.Panel>
      </Tabs>
    </>
  );
};
