import { Stack, Text, Title } from '@mantine/core';
import { dayText, monthText } from '../../language/dates.js';
import { MomentText } from './moment-text.js';
import { byDay, monthsOf, type YearMoment } from './year-moments.js';

/** The year from its first to its last day, month by month. */
export const YearTimeline = ({ moments }: { readonly moments: readonly YearMoment[] }) => (
  <Stack>
    {monthsOf(moments).map((month) => {
      const days = byDay(moments.filter(({ day }) => day.startsWith(month)));
      return days.size === 0 ? null : (
        <section key={month} aria-label={monthText(month)}>
          <Title order={2} size="h4" mb="xs">{monthText(month)}</Title>
          <ol className="timeline">
            {[...days].map(([day, of]) => (
              <li key={day}>
                <Text size="sm" fw={600} component="time" dateTime={day}>{dayText(day)}</Text>
                {of.map((moment) => <MomentText key={moment.key} moment={moment} />)}
              </li>
            ))}
          </ol>
        </section>
      );
    })}
  </Stack>
);
