import { Button, Card, Group, Progress, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text as Words } from '../api/schemas.js';
import { momentText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { readEvents } from '../live/read-events.js';
import { accessToken } from '../session/session.js';

interface Signatures { readonly checked: number; readonly unsigned: number; readonly key: string; readonly last: { readonly events: number; readonly at: string; readonly root: string } | null }
interface Report {
  readonly sound: boolean; readonly events: number; readonly streams: number; readonly startedAt: string; readonly finishedAt: string; readonly problem: Words | null; readonly signatures: Signatures | null;
}
type Check = { readonly state: 'idle' | 'failed' } | { readonly state: 'running'; readonly events: number; readonly about: number } | { readonly state: 'done'; readonly report: Report };

/** The chain of hashes and the signatures of the whole log, checked by the server while one watches; the result can be printed. */
export const ChainCheck = () => {
  const { t } = useTranslation('replay');
  const [check, setCheck] = useState<Check>({ state: 'idle' });
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => { leaving.current?.abort(); }, []);
  const run = async (): Promise<void> => {
    const stop = leaving.current = new AbortController();
    setCheck({ state: 'running', events: 0, about: 0 });
    let report: Report | null = null;
    try {
      await readEvents('/api/v1/events/check', await accessToken() ?? '', null, ({ event, data }) => {
        if (event === 'progress') setCheck({ state: 'running', ...JSON.parse(data) as { events: number; about: number } });
        if (event === 'result') report = JSON.parse(data) as Report;
      }, stop.signal);
    } catch { /* What came of it is told below. */ }
    if (!stop.signal.aborted) setCheck(report === null ? { state: 'failed' } : { state: 'done', report });
  };
  const percent = check.state === 'running' && check.about > 0 ? Math.min(100, Math.floor(check.events / check.about * 100)) : 0;
  return (
    <Card withBorder component="section" aria-label={t('chain.title')}>
      <Title order={2} size="h4" mb="xs">{t('chain.title')}</Title>
      <Text size="sm" mb="xs" maw="70ch">{t('chain.help')}</Text>
      <Group className="no-print">
        <Button loading={check.state === 'running'} onClick={() => { void run(); }}>{t(check.state === 'idle' ? 'chain.start' : 'chain.again')}</Button>
        {check.state === 'running' && <Button variant="default" onClick={() => { leaving.current?.abort(); setCheck({ state: 'idle' }); }}>{t('chain.stop')}</Button>}
        {check.state === 'done' && <Button variant="default" onClick={() => { window.print(); }}>{t('print')}</Button>}
      </Group>
      <div role="status">
        {check.state === 'running' && <><Text size="sm" mt="sm">{t('chain.progress', { percent, count: check.events })}</Text><Progress value={percent} aria-label={t('chain.title')} mt={4} /></>}
        {check.state === 'failed' && <Card withBorder mt="sm"><Text fw={700}>{t('chain.failed')}</Text><Text>{t('chain.failedHelp')}</Text></Card>}
        {check.state === 'done' && <Result report={check.report} />}
      </div>
    </Card>
  );
};

const Result = ({ report: { sound, events, streams, startedAt, finishedAt, problem, signatures } }: { readonly report: Report }) => {
  const { t } = useTranslation('replay');
  return (
    <Card withBorder mt="sm">
      <Text fw={700} size="lg">{sound ? '✓' : '✗'} {t(sound ? 'chain.sound' : 'chain.broken')}</Text>
      {problem !== null && <Text fw={600}>{inLanguage(problem)}</Text>}
      <Text>{t('chain.counted', { count: events, streams })}</Text>
      <Text>{t('chain.when', { from: momentText(startedAt), to: momentText(finishedAt) })}</Text>
      <Signed signatures={signatures} />
      {!sound && <Text>{t('chain.whatNow')}</Text>}
    </Card>
  );
};

const Signed = ({ signatures }: { readonly signatures: Signatures | null }) => {
  const { t } = useTranslation('replay');
  if (signatures === null) return <Text>{t('chain.noKey')}</Text>;
  const { checked, unsigned, key, last } = signatures;
  return (
    <>
      <Text>{last === null ? t('chain.unsigned') : t('chain.signed', { count: checked, at: momentText(last.at), events: last.events, unsigned })}</Text>
      {last !== null && <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{t('chain.root', { root: last.root })}</Text>}
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{t('chain.key', { key })}</Text>
    </>
  );
};
