import { Accordion, Badge, Group, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Roadmap, RoadmapMeasure, RoadmapSection } from '../drafts/save-roadmap.js';
import { inLanguage } from '../language/language.js';
import { fieldText, measureFields } from './measure-words.js';
import { useColleagues, type CaseColleagues } from './use-colleagues.js';

interface ReadProps {
  readonly roadmap: Roadmap; readonly only?: (section: RoadmapSection) => boolean;
  /** What belongs beneath a measure, and at the end of a section. */
  readonly ofMeasure?: (section: RoadmapSection, measure: RoadmapMeasure, number: number) => ReactNode; readonly ofSection?: (section: RoadmapSection) => ReactNode;
}

/** The plan to read, section by section. */
export const ReadSections = ({ roadmap, only = () => true, ofMeasure, ofSection }: ReadProps) => {
  const { t } = useTranslation('roadmap');
  const { nameOf } = useColleagues(roadmap.case);
  const sections = roadmap.sections.filter(only);
  return (
    <Accordion multiple variant="separated" order={2} defaultValue={sections.map(({ section }) => section)}>
      {sections.map((section) => (
        <Accordion.Item key={section.section} value={section.section}>
          <Accordion.Control>
            <Group justify="space-between" wrap="nowrap" gap="xs" pe="sm">
              <Text fw={600}>{inLanguage(section.title)}</Text>
              <Badge color="gray.7" variant="filled" radius="sm" tt="none" style={{ flexShrink: 0 }}>{t('measures', { count: section.measures.length })}</Badge>
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            <Stack gap="sm">
              {section.aim !== '' && <Text size="sm"><strong>{t('aim')}: </strong>{section.aim}</Text>}
              {section.measures.length === 0 && <Text size="sm">{t('noMeasures')}</Text>}
              {section.measures.map((measure, nth) => (
                <Stack key={measure.id} gap="xs" component="section" aria-label={`${t('measure', { number: nth + 1 })}: ${measure.title}`}>
                  <Text fw={600}>{nth + 1}. {measure.title || t('untitled')}</Text>
                  <MeasureFacts measure={measure} nameOf={nameOf} />
                  {ofMeasure?.(section, measure, nth + 1)}
                </Stack>
              ))}
              {ofSection?.(section)}
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
};

const MeasureFacts = ({ measure, nameOf }: { readonly measure: RoadmapMeasure } & Pick<CaseColleagues, 'nameOf'>) => {
  const { t } = useTranslation('roadmap');
  const said = measureFields.filter((field) => field !== 'title' && fieldText(field, measure[field], nameOf) !== '');
  return (
    <Table withRowBorders={false} verticalSpacing={2}>
      <Table.Tbody>
        {said.map((field) => (
          <Table.Tr key={field}>
            <Table.Th scope="row" style={{ fontWeight: 500, width: '30%', textAlign: 'start', verticalAlign: 'top' }}>{t(`fields.${field}`)}</Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{fieldText(field, measure[field], nameOf)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
