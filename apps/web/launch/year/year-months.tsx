import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText, monthText } from '../../language/dates.js';
import { MomentText } from './moment-text.js';
import { byDay, monthsOf, weeksOf, type YearMoment } from './year-moments.js';

/** The year as months with their days marked; a day tells what it brings. */
export const YearMonths = ({ moments }: { readonly moments: readonly YearMoment[] }) => {
  const { t } = useTranslation('launch');
  const [chosen, setChosen] = useState<string | null>(null);
  const days = byDay(moments);
  return (
    <Stack>
      <Card withBorder role="status">
        {chosen === null ? <Text size="sm">{t('preview.pickDay')}</Text> : (
          <>
            <Text fw={600}>{dayText(chosen)}</Text>
            {(days.get(chosen) ?? []).map((moment) => <MomentText key={moment.key} moment={moment} />)}
            {!days.has(chosen) && <Text size="sm">{t('preview.nothing')}</Text>}
          </>
        )}
      </Card>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3, xl: 4 }}>{monthsOf(moments).map((month) => <Month key={month} month={month} days={days} chosen={chosen} onDay={setChosen} />)}</SimpleGrid>
    </Stack>
  );
};

interface MonthProps { readonly month: string; readonly days: ReadonlyMap<string, readonly YearMoment[]>; readonly chosen: string | null; readonly onDay: (day: string) => void }
const Month = ({ month, days, chosen, onDay }: MonthProps) => {
  const { t } = useTranslation('launch');
  return (
    <section aria-label={monthText(month)}>
      <Title order={2} size="h5" mb={4}>{monthText(month)}</Title>
      <table className="month">
        <thead><tr>{(t('preview.weekdays', { returnObjects: true }) as readonly string[]).map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>{weeksOf(month).map((week, nth) => <tr key={nth}>{week.map((day, at) => <td key={at}>{day !== null && <Day day={day} moments={days.get(day) ?? []} isChosen={day === chosen} onDay={onDay} />}</td>)}</tr>)}</tbody>
      </table>
    </section>
  );
};

const Day = ({ day, moments, isChosen, onDay }: { readonly day: string; readonly moments: readonly YearMoment[]; readonly isChosen: boolean; readonly onDay: (day: string) => void }) => {
  const { t } = useTranslation('launch');
  const number = Number(day.slice(8));
  if (moments.length === 0) return <span className="month-day">{number}</span>;
  return (
    <button type="button" className="month-day month-day-marked" data-due={moments.some(({ kind }) => kind === 'due') || undefined} aria-pressed={isChosen}
      aria-label={t('preview.onDay', { day: dayText(day), count: moments.length })} onClick={() => { onDay(day); }}>
      {number}<span aria-hidden>{moments.length}</span>
    </button>
  );
};
