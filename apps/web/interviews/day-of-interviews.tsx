import './interviews.css';
import { Badge, Button, Group, Text } from '@mantine/core';
import type { DragEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { Panel } from '../parts/panel.js';
import { HoldInterview } from './hold-interview.js';
import { neighbour, type Picked } from './moving.js';
import type { Interview } from './queries.js';

interface DayProps {
  readonly day: string; readonly interviews: readonly Interview[]; /** Of all days shown: where arrow keys lead. */ readonly all: readonly Interview[];
  readonly cycle: string; readonly mayPlan: boolean; readonly mayHold: boolean; readonly picked: Picked | null;
  readonly curatorsOf: (school: string | null) => readonly string[]; readonly onPick: (picked: Picked | null) => void; readonly onPropose: (slot: string, dragged?: Picked) => void;
}

/** The slots of a day. A school is moved by dragging it, or by picking it up and putting it down with the keyboard. */
export const DayOfInterviews = ({ day, interviews, ...rest }: DayProps) => (
  <Panel title={dayText(day)}>
    <ul className="slots">{interviews.map((interview) => <SlotRow key={interview.slot} day={day} interviews={interviews} {...rest} interview={interview} />)}</ul>
  </Panel>
);

const dragType = 'application/x-uplift-interview';

const SlotRow = ({ interview, all, cycle, mayPlan, mayHold, picked, curatorsOf, onPick, onPropose }: DayProps & { readonly interview: Interview }) => {
  const { t } = useTranslation('interviews');
  const { slot, from, to, status, school, name, outsideAnnounced, inBreak, dayOff, alongside, outcome } = interview;
  const own: Picked | null = school === null ? null : { school, name: name ?? school, from: slot };
  const isPicked = picked !== null && picked.from === slot && picked.school === school;
  const movable = mayPlan && status === 'booked' && own !== null;
  const curators = curatorsOf(school);
  const drop = (event: DragEvent): void => {
    const dragged = event.dataTransfer.getData(dragType);
    if (dragged === '') return;
    event.preventDefault();
    onPropose(slot, JSON.parse(dragged) as Picked);
  };
  const press = (event: KeyboardEvent): void => {
    if (picked === null) return;
    if (event.key === 'Escape') onPick(null);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    const next = neighbour(all, slot, by);
    document.querySelector<HTMLElement>(`[data-slot="${next ?? ''}"]`)?.focus();
  };
  return (
    <li className="slot" data-picked={isPicked} draggable={movable} onKeyDown={press}
      onDragStart={(event) => { if (own !== null) event.dataTransfer.setData(dragType, JSON.stringify(own)); }}
      onDragOver={(event) => { if (event.dataTransfer.types.includes(dragType)) event.preventDefault(); }} onDrop={drop}>
      <Text size="sm" fw={600} w="7rem">{from}–{to}</Text>
      <div className="slot-what">
        <Text size="sm">{status === 'free' ? t('free') : own?.name ?? t('taken')}</Text>
        {curators.length > 0 && <Text size="sm" c="dimmed">{t('curators', { names: curators.join(', ') })}</Text>}
        <Group gap={4}>
          {outsideAnnounced && <Badge color="pink.9" radius="sm" tt="none">{t('odd.outside')}</Badge>}
          {inBreak && <Badge color="pink.9" radius="sm" tt="none">{t('odd.break')}</Badge>}
          {dayOff !== null && <Badge color="pink.9" radius="sm" tt="none">{t('odd.dayOff', { why: inLanguage(dayOff) })}</Badge>}
          {alongside.length > 0 && <Badge color="grape.8" radius="sm" tt="none">{t('alongside', { count: alongside.length })}</Badge>}
          {outcome !== null && <Badge color="teal.9" radius="sm" tt="none">{t(`outcomes.${outcome}`)}</Badge>}
        </Group>
      </div>
      <Group gap="xs">
        {picked !== null && !isPicked && <Button size="compact-sm" data-slot={slot} onClick={() => { onPropose(slot); }} aria-label={t('hereAt', { name: picked.name, day: dayText(interview.date), from })}>{t('here')}</Button>}
        {isPicked && <Button size="compact-sm" variant="default" data-slot={slot} onClick={() => { onPick(null); }}>{t('cancel')}</Button>}
        {picked === null && movable && <Button size="compact-sm" variant="default" data-school={own.school} aria-label={t('moveOne', { name: own.name })} onClick={() => { onPick(own); }}>{t('pick')}</Button>}
        {picked === null && mayHold && status === 'booked' && own !== null && <HoldInterview cycle={cycle} school={own.school} name={own.name} />}
      </Group>
    </li>
  );
};
