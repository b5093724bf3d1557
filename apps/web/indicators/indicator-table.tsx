import { Alert, List, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LazyBars } from '../charts/lazy-bars.js';
import { shortDayText } from '../language/dates.js';
import { inLanguage } from '../language/language.js';
import { signedText } from '../language/numbers.js';
import { Empty } from '../parts/empty.js';
import { PlainTable } from '../parts/plain-table.js';
import type { IndicatorRow, Indicators, Level } from './indicators-query.js';

type Figure = NonNullable<IndicatorRow['actual']>;

/** Indicators beside entry and target: drawn, and in figures. */
export const IndicatorTable = ({ table, withChart = true }: { readonly table: Indicators; readonly withChart?: boolean }) => {
  const { t } = useTranslation('indicators');
  if (table.rows.length === 0) return <Empty text={t('none')} />;
  const drawn = table.rows.filter(({ kind, baseline, actual }) => kind === 'share' && (baseline?.percent ?? actual?.percent ?? null) !== null);
  const heads = ['indicator', 'baseline', 'actual', 'change', 'target', 'toTarget'].map((name) => t(`columns.${name}`));
  const sections = [...table.sections, null];
  return (
    <>
      {withChart && drawn.length > 0 && (
        <LazyBars unit="%" rows={drawn.map(({ title, baseline, actual }) => ({ name: inLanguage(title), baseline: baseline?.percent ?? null, actual: actual?.percent ?? null }))}
          series={[{ key: 'baseline', label: t('columns.baseline'), colour: '#868e96' }, { key: 'actual', label: t('columns.actual'), colour: '#1971c2' }]} />
      )}
      {table.differences.length > 0 && (
        <Alert mb="md" color="yellow.9" variant="outline" c="bright" title={t('differences', { count: table.differences.length })}>
          <List size="sm">{table.differences.map(({ indicator, where, text }) => <List.Item key={indicator + where}>{inLanguage(text)}</List.Item>)}</List>
        </Alert>
      )}
      <PlainTable label={t('title')} heads={heads} minWidth={720}>
        {sections.flatMap((section) => {
          const rows = table.rows.filter((row) => row.section === (section?.id ?? null) || (section === null && !table.sections.some(({ id }) => id === row.section)));
          return rows.length === 0 ? [] : [
            ...section === null ? [] : [<Table.Tr key={`section ${section.id}`}><Table.Th colSpan={heads.length} scope="colgroup">{inLanguage(section.title)}</Table.Th></Table.Tr>],
            ...rows.map((row) => <Row key={row.indicator} row={row} level={table.level} />)];
        })}
      </PlainTable>
    </>
  );
};

const Row = ({ row: { title, counted, better, baseline, actual, target, change, toTarget, disagrees }, level }: { readonly row: IndicatorRow; readonly level: Level }) => {
  const { t } = useTranslation('indicators');
  const isGood = change === null || change === 0 || better === 'neither' ? null : (change > 0) === (better === 'more');
  return (
    <Table.Tr>
      <Table.Td>{inLanguage(title)}{counted !== null && <Text size="sm" c="dimmed">{inLanguage(counted)}</Text>}</Table.Td>
      <FigureCell figure={baseline} level={level} /><Table.Td><FigureText figure={actual} level={level} />{disagrees !== null && <Text size="sm" fw={600}>{t('disagrees', { shown: inLanguage(disagrees.shown) })}</Text>}</Table.Td>
      <Table.Td>{change === null ? '' : `${signedText(change)}${isGood === null ? '' : ` (${t(isGood ? 'better' : 'worse')})`}`}</Table.Td>
      <FigureCell figure={target} level={level} /><Table.Td>{toTarget === null ? '' : signedText(toTarget)}</Table.Td>
    </Table.Tr>
  );
};

interface FigureProps { readonly figure: Figure | null; readonly level: Level }

const FigureCell = (props: FigureProps) => <Table.Td><FigureText {...props} /></Table.Td>;

const FigureText = ({ figure, level }: FigureProps) => {
  const { t } = useTranslation('indicators');
  if (figure === null) return '—';
  const { shown, numerator, denominator, date, source, subjects } = figure;
  return <>{inLanguage(shown)}<Text size="xs" c="dimmed">{denominator === null ? '' : `${t('of', { numerator, denominator })} · `}{shortDayText(date)}{source === 'summed' ? ` · ${t(`summed.${level === 'region' ? 'municipalities' : 'schools'}`, { count: subjects })}` : ''}</Text></>;
};
