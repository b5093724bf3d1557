import './reports.css';
import { List, Stack, Table, Text, Title } from '@mantine/core';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../language/dates.js';
import { currentLanguage, inLanguage } from '../language/language.js';
import type { ReportModel } from './queries.js';

type Block = ReportModel['blocks'][number];
type Sentence = Extract<Block, { kind: 'paragraphs' }>['paragraphs'][number];
type Figure = ReportModel['figures'][number];
type Draw = (sentence: Sentence) => ReactNode;

/** The report as it will be printed; each number is a button that says where it comes from. */
export const Preview = ({ model }: { readonly model: ReportModel }) => {
  const { t } = useTranslation('reports');
  const figures = useMemo(() => new Map(model.figures.map((figure) => [figure.id, figure])), [model]);
  const [asked, setAsked] = useState<string | null>(null);
  const sourceId = useId();
  const language = currentLanguage();
  const draw: Draw = (sentence) => sentence.map((piece, nth) => {
    if ('text' in piece) return <span key={nth}>{piece.text[language]}</span>;
    if ('plain' in piece) return <span key={nth}>{piece.plain}</span>;
    const figure = figures.get(piece.figure);
    if (figure === undefined || (piece.only !== undefined && piece.only !== language)) return null;
    return (
      <button key={nth} type="button" className="figure" aria-expanded={asked === figure.id} aria-controls={sourceId} aria-label={t('preview.figure', { title: inLanguage(figure.title), value: shownOf(figure) })}
        onClick={() => { setAsked(asked === figure.id ? null : figure.id); }}>{shownOf(figure)}</button>
    );
  });
  const figure = asked === null ? undefined : figures.get(asked);
  return (
    <Stack gap="md">
      <div id={sourceId} role="status" className="figure-source">{figure === undefined ? <Text size="sm">{t('preview.ask')}</Text> : <Source figure={figure} />}</div>
      {model.blocks.map((block) => <BlockOf key={block.id} block={block} draw={draw} />)}
    </Stack>
  );
};

const shownOf = ({ found }: Figure): string => (found.known ? found.shown ?? new Intl.NumberFormat(currentLanguage()).format(found.value) : '—');

const Source = ({ figure: { title, found } }: { readonly figure: Figure }) => {
  const { t } = useTranslation('reports');
  if (!found.known) return <Text size="sm"><strong>{inLanguage(title)}</strong>: {t('source.unknown')}</Text>;
  const { from, trueOn } = found;
  const words = ((): string => {
    switch (from.kind) {
      case 'events': return t('source.events', { stream: from.stream, count: from.events.length });
      case 'query': return t('source.query', { query: from.query, position: from.position });
      case 'stated': return t('source.stated', { basis: from.basis });
    }
  })();
  return <Text size="sm" style={{ overflowWrap: 'anywhere' }}><strong>{inLanguage(title)}</strong>: {words} {t('source.trueOn', { day: dayText(trueOn) })}</Text>;
};

const BlockOf = ({ block, draw }: { readonly block: Block; readonly draw: Draw }) => (
  <section>
    <Title order={3} size="h5">{inLanguage(block.heading)}</Title>
    <BlockBody block={block} draw={draw} />
  </section>
);

const BlockBody = ({ block, draw }: { readonly block: Block; readonly draw: Draw }) => {
  const { t } = useTranslation('reports');
  switch (block.kind) {
    case 'paragraphs': return block.paragraphs.map((sentence, nth) => <Text key={nth} size="sm">{draw(sentence)}</Text>);
    case 'list': return <List size="sm" type={block.numbered ? 'ordered' : 'unordered'}>{block.items.map((item, nth) => <List.Item key={nth}>{draw(item)}</List.Item>)}</List>;
    case 'addressed': return block.groups.map(({ to, items }) => (
      <div key={to.en}><Text size="sm" fw={600}>{inLanguage(to)}</Text><List size="sm">{items.map((item, nth) => <List.Item key={nth}>{draw(item)}</List.Item>)}</List></div>
    ));
    case 'sheet': return <List size="sm">{block.lines.map(({ unit, position }, nth) => <List.Item key={nth}>{inLanguage(unit)}, {inLanguage(position)}</List.Item>)}</List>;
    case 'table': return (
      <>
        {block.rows.length === 0 ? <Text size="sm">{t('preview.nothing')}</Text> : (
          <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table>
              <Table.Thead><Table.Tr>{block.columns.map(({ title }, nth) => <Table.Th key={nth}>{inLanguage(title)}</Table.Th>)}</Table.Tr></Table.Thead>
              <Table.Tbody>{block.rows.map(({ id, cells, section }) => (
                <Table.Tr key={id}>{cells.map((cell, nth) => (section === true
                  ? <Table.Th key={nth} colSpan={block.columns.length} scope="colgroup">{draw(cell)}</Table.Th> : <Table.Td key={nth}>{draw(cell)}</Table.Td>))}</Table.Tr>
              ))}</Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        {block.notes.map((note, nth) => <Text key={nth} size="sm">{draw(note)}</Text>)}
      </>
    );
  }
};
