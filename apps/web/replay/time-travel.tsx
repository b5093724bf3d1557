import { Button, Card, Group, SegmentedControl, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { momentText } from '../language/dates.js';
import { dayBefore, fromLocal, toLocal } from './local-moment.js';
import type { Mode } from './replay-queries.js';

interface TravelProps { readonly moments: readonly string[]; readonly at: string; readonly mode: Mode; readonly onAt: (at: string) => void; readonly onMode: (mode: Mode) => void }

/** The moment looked at: by a slider over everything that happened, step by step, a day back, or by date; as known then or as true then. */
export const TimeTravel = ({ moments, at, mode, onAt, onMode }: TravelProps) => {
  const { t } = useTranslation('replay');
  const place = lastUpTo(moments, at);
  const go = (index: number): void => { const moment = moments[Math.max(0, Math.min(moments.length - 1, index))]; if (moment !== undefined) onAt(moment); };
  const [back, forward] = [() => { go(moments[place] !== undefined && moments[place] < at ? place : place - 1); }, () => { go(place + 1); }];
  useHotkeys([['shift+ArrowLeft', back], ['shift+ArrowRight', forward]]);
  return (
    <Card withBorder mb="md" component="section" aria-label={t('travel.label')} className="no-print">
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={700} role="status">{t('travel.at', { at: momentText(at) })}</Text>
          <SegmentedControl aria-label={t('travel.mode')} value={mode} onChange={(value) => { onMode(value); }}
            data={[{ value: 'known', label: t('travel.known') }, { value: 'true', label: t('travel.true') }]} />
        </Group>
        <Text size="sm" c="dimmed">{t(`travel.help.${mode}`)}</Text>
        <label>
          <VisuallyHidden>{t('travel.slider')}</VisuallyHidden>
          <input type="range" className="time-slider" min={0} max={Math.max(0, moments.length - 1)} step={1} value={Math.max(0, place)} disabled={moments.length < 2}
            aria-valuetext={momentText(at)} onChange={({ currentTarget: { value } }) => { go(Number(value)); }} />
        </label>
        <Group align="flex-end">
          <Button variant="default" disabled={moments.length === 0 || (place <= 0 && moments[0] === at) || place < 0} onClick={back}>{t('travel.back')}</Button>
          <Button variant="default" disabled={place >= moments.length - 1} onClick={forward}>{t('travel.forward')}</Button>
          <Button variant="default" onClick={() => { onAt(dayBefore(at)); }}>{t('travel.dayBefore')}</Button>
          <TextInput type="datetime-local" step={1} label={t('travel.moment')} value={toLocal(at)} onChange={({ currentTarget: { value } }) => { const moment = fromLocal(value); if (moment !== null) onAt(moment); }} />
          <Text size="sm" c="dimmed">{t('travel.keys')}</Text>
        </Group>
      </Stack>
    </Card>
  );
};

/** The place of the last moment not after `at`; -1 before the first. */
const lastUpTo = (moments: readonly string[], at: string): number => {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (moments[middle]! <= at) low = middle + 1; else high = middle;
  }
  return low - 1;
};
