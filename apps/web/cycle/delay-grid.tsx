import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CycleStatus } from '../api/schemas.js';
import { inLanguage } from '../language/language.js';
import { delaysBy } from './delays-by.js';
import type { BoardRow } from './cycle-queries.js';

const strongest = 0.38;

/** Where schools are late: municipalities by stages. Every shade stands beside its number. */
export const DelayGrid = ({ rows, status }: { readonly rows: readonly BoardRow[]; readonly status: CycleStatus }) => {
  const { t } = useTranslation('cycle');
  const stages = status.stages.filter(({ stage }) => rows.some((row) => row.stage === stage));
  const cells = delaysBy(rows);
  const places = status.municipalities.filter(({ schools }) => schools > 0);
  if (stages.length === 0) return <Text>{t('delays.allThrough')}</Text>;
  return (
    <section aria-label={t('delays.grid')}>
      <Title order={2} size="h4" mt="lg" mb="xs">{t('delays.grid')}</Title>
      <Text size="sm" c="dimmed" mb="xs">{t('delays.gridHelp')}</Text>
      <div className="heat-frame" tabIndex={0} role="group" aria-label={t('delays.grid')}>
        <table className="heat">
          <thead><tr><th scope="col">{t('delays.municipality')}</th>{stages.map((stage) => <th key={stage.stage} scope="col">{inLanguage(stage)}</th>)}</tr></thead>
          <tbody>
            {places.map(({ municipality, name }) => (
              <tr key={municipality}>
                <th scope="row">{name}</th>
                {stages.map(({ stage }) => {
                  const { schools, late } = cells.get(`${municipality} ${stage}`) ?? { schools: 0, late: 0 };
                  return <td key={stage} style={late === 0 ? undefined : { background: `rgba(224, 49, 49, ${(strongest * late / schools).toFixed(2)})` }}>{schools === 0 ? '·' : t('delays.cell', { late, schools })}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
