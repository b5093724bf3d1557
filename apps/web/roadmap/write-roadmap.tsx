import { Accordion, Alert, Badge, Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../api/schemas.js';
import type { Roadmap, RoadmapSection } from '../drafts/save-roadmap.js';
import { Conflict } from '../form/conflict.js';
import { SaveLine } from '../form/save-line.js';
import { shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { AnswerRemarks } from './answer-remarks.js';
import { HandInRoadmap } from './hand-in-roadmap.js';
import { MeasureEditor } from './measure-editor.js';
import { lacking, lackingText } from './measure-words.js';
import { useColleagues, type CaseColleagues } from './use-colleagues.js';
import { useRoadmapDraft, type RoadmapDraft } from './use-roadmap-draft.js';

interface WriteProps { readonly roadmap: Roadmap; readonly step: Step; readonly person: string; readonly mayHandIn: boolean }

/** The plan written section by section, by several people of one school at once. */
export const WriteRoadmap = ({ roadmap, step, person, mayHandIn }: WriteProps) => {
  const { t } = useTranslation('roadmap');
  const draft = useRoadmapDraft(person, roadmap);
  const colleagues = useColleagues(roadmap.case);
  const [open, setOpen] = useState<string[]>(roadmap.remarks.length > 0 ? [...new Set(roadmap.remarks.map(({ section }) => section))] : draft.sections.slice(0, 1).map(({ section }) => section));
  const gaps = draft.sections.reduce((sum, section) => sum + gapsOf(roadmap, section), 0);
  return (
    <Stack>
      {roadmap.warnings.length > 0 && (
        <Alert color="orange.9" variant="outline" c="bright" title={t('warnings.title')}>
          {roadmap.warnings.map(({ measure, title, earlier }) => <Text key={measure} size="sm">{t('warnings.one', { title, cycle: earlier.cycle, outcome: t(`outcomes.${earlier.outcome}`) })}</Text>)}
        </Alert>
      )}
      {roadmap.corrections.slice(-1).map(({ reason, due, at }) => (
        <Alert key={at} color="blue.8" variant="outline" c="bright" title={t('correction.title', { due: shortDayText(due) })}>{t('correction.text', { reason })}</Alert>
      ))}
      {roadmap.remarks.length > 0 && <AnswerRemarks roadmap={roadmap} mayAnswer={mayHandIn} />}
      <Group justify="space-between">
        <SaveLine state={draft.state} />
        <Text size="sm">{gaps === 0 ? t('whole') : t('gaps', { count: gaps })}</Text>
      </Group>
      {draft.problem !== null && <ProblemAlert problem={draft.problem} />}
      <Accordion multiple variant="separated" value={open} onChange={setOpen} order={2}>
        {draft.sections.map((section) => (
          <Accordion.Item key={section.section} value={section.section}>
            <Accordion.Control>
              <Group justify="space-between" wrap="nowrap" gap="xs" pe="sm">
                <Text fw={600}>{inLanguage(section.title)}</Text>
                <Badge color={gapsOf(roadmap, section) === 0 ? 'teal.9' : 'gray.7'} variant="filled" radius="sm" tt="none" style={{ flexShrink: 0 }}>{t('measures', { count: section.measures.length })}</Badge>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>{open.includes(section.section) && <Section roadmap={roadmap} section={section} draft={draft} colleagues={colleagues} />}</Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {mayHandIn ? <HandInRoadmap roadmap={roadmap} step={step} person={person} draft={draft} gaps={gaps} /> : <Text size="sm" c="dimmed">{t('helpsOnly')}</Text>}
    </Stack>
  );
};

/** Measures that are missing or say too little. */
const gapsOf = (roadmap: Roadmap, { measures }: RoadmapSection): number =>
  Math.max(0, roadmap.rules.eachSection - measures.length) + measures.filter((measure) => lacking(roadmap, measure).length > 0).length;

interface SectionProps { readonly roadmap: Roadmap; readonly section: RoadmapSection; readonly draft: RoadmapDraft; readonly colleagues: CaseColleagues }

const Section = ({ roadmap, section, draft, colleagues }: SectionProps) => {
  const { t } = useTranslation('roadmap');
  const contest = draft.contests.find(({ place }) => place.of === 'aim' && place.section === section.section);
  const unused = section.suggestions.map((suggestion) => inLanguage(suggestion)).filter((title) => !section.measures.some((measure) => measure.title === title));
  return (
    <Stack gap="sm">
      <Textarea label={t('aim')} autosize maxLength={4000} value={section.aim} onChange={({ currentTarget }) => { draft.change({ of: 'aim', section: section.section }, currentTarget.value); }} />
      {contest !== undefined && (
        <Conflict title={t('aim')} mine={String(contest.mine ?? '')} theirs={String(contest.theirs ?? '')} onMine={() => { draft.keepMine(contest.place); }} onTheirs={() => { draft.takeTheirs(contest.place); }} />
      )}
      {section.measures.length === 0 && <Text size="sm">{t('noMeasures')}</Text>}
      {section.measures.map((measure, nth) => {
        const left = lacking(roadmap, measure);
        return (
          <div key={measure.id}>
            <MeasureEditor section={section} measure={measure} number={nth + 1} required={roadmap.rules.required} draft={draft} colleagues={colleagues} />
            {left.length > 0 && <Text size="xs" c="dimmed" mt={4}>{t('lacking', { fields: lackingText(t, left) })}</Text>}
          </div>
        );
      })}
      <Group align="flex-end" wrap="wrap">
        <Button size="compact-md" variant="default" onClick={() => { draft.add(section.section, ''); }}>{t('add')}</Button>
        {unused.length > 0 && (
          <Select style={{ flex: '1 1 16rem' }} label={t('suggested')} placeholder={t('choose')} value={null} data={unused} onChange={(title) => { if (title !== null) draft.add(section.section, title); }} />
        )}
      </Group>
    </Stack>
  );
};
