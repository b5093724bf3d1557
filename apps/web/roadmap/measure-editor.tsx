import { Button, Card, Group, Select, SimpleGrid, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { useTranslation } from 'react-i18next';
import type { Place, RoadmapMeasure, RoadmapSection } from '../drafts/save-roadmap.js';
import { Conflict } from '../form/conflict.js';
import { inLanguage } from '../language/language.js';
import { fieldText, type MeasureFieldName } from './measure-words.js';
import { personOptions } from './person-options.js';
import type { CaseColleagues } from './use-colleagues.js';
import type { RoadmapDraft } from './use-roadmap-draft.js';

interface EditorProps { readonly section: RoadmapSection; readonly measure: RoadmapMeasure; readonly number: number; readonly required: readonly MeasureFieldName[]; readonly draft: RoadmapDraft; readonly colleagues: CaseColleagues }

/** A measure being written: what is done about which risk and cause, by whom, until when, and what it should change. */
export const MeasureEditor = ({ section, measure, number, required, draft, colleagues }: EditorProps) => {
  const { t } = useTranslation('roadmap');
  const place = (field: MeasureFieldName): Place => ({ of: 'set', section: section.section, measure: measure.id, field });
  const asked = (field: MeasureFieldName): boolean => required.some((one) => one === field);
  const common = (field: MeasureFieldName) => ({ label: t(`fields.${field}`), withAsterisk: asked(field), 'aria-required': asked(field) });
  const text = (field: 'risk' | 'cause' | 'indicator' | 'effect') => (
    <Textarea {...common(field)} autosize maxLength={500} value={measure[field]} onChange={({ currentTarget }) => { draft.change(place(field), currentTarget.value); }} />
  );
  const people = personOptions(colleagues, measure);
  const contests = draft.contests.filter((contest) => contest.place.of === 'set' && contest.place.measure === measure.id);
  return (
    <Card withBorder component="section" aria-label={t('measure', { number })}>
      <Stack gap="xs">
        <Group justify="space-between"><Text fw={600}>{t('measure', { number })}</Text>
          <Button size="compact-sm" variant="default" aria-label={t('removeOne', { number, title: measure.title })} onClick={() => { draft.remove(section.section, measure.id); }}>{t('remove')}</Button></Group>
        <Textarea {...common('title')} autosize maxLength={500} value={measure.title} onChange={({ currentTarget }) => { draft.change(place('title'), currentTarget.value); }} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">{text('risk')}{text('cause')}</SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: people.length > 0 ? 3 : 2 }} spacing="xs">
          <Select {...common('owner')} value={measure.owner} placeholder={t('choose')} data={section.responsible.map((role) => ({ value: role, label: inLanguage(titleOfRole(role)) }))} onChange={(owner) => {
              draft.change(place('owner'), owner);
              // Somebody without the new role cannot go on being named for it.
              if (measure.person !== null && !colleagues.people.some(({ person, roles }) => person === measure.person && roles.some((role) => role === owner))) draft.change(place('person'), null);
            }} />
          {people.length > 0 && <Select {...common('person')} value={measure.person} placeholder={t('person.anyone')} clearable searchable data={people} limit={100} onChange={(person) => { draft.change(place('person'), person); }} />}
          <TextInput {...common('due')} type="date" value={measure.due ?? ''} onChange={({ currentTarget }) => { draft.change(place('due'), currentTarget.value === '' ? null : currentTarget.value); }} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">{text('indicator')}{text('effect')}</SimpleGrid>
        {contests.map(({ place: at, mine, theirs }) => {
          const field = at.of === 'set' ? at.field : '';
          return <Conflict key={field} title={t(`fields.${field}`)} mine={fieldText(field, mine, colleagues.nameOf)} theirs={theirs === undefined ? t('gone') : fieldText(field, theirs, colleagues.nameOf)}
            onMine={() => { draft.keepMine(at); }} onTheirs={() => { draft.takeTheirs(at); }} />;
        })}
      </Stack>
    </Card>
  );
};
