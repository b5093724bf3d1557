import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cyclesQuery } from '../api/queries.js';
import { Empty } from './empty.js';
import { Loaded } from './loaded.js';
import { cycleName } from './cycle-name.js';

const storedAs = 'uplift.cycle';
const order = ['running', 'confirmed', 'planned', 'closed', 'completed'];

interface Choice {
  /** Null until cycles are known, or when there are none. */
  readonly cycle: string | null;
  readonly select: ReactNode;
  /** What the page shows of the chosen cycle. */
  readonly of: (children: (cycle: string) => ReactNode) => ReactNode;
}

/** The cycle a page is about: the one chosen last, else the one that runs. */
export const useCycleChoice = (): Choice => {
  const { t } = useTranslation('common');
  const [chosen, setChosen] = useState(sessionStorage.getItem(storedAs));
  const cycles = useQuery(cyclesQuery);
  const rows = cycles.data ?? [];
  const first = [...rows].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || b.firstDay.localeCompare(a.firstDay))[0];
  const cycle = rows.find((row) => row.cycle === chosen)?.cycle ?? first?.cycle ?? null;
  const choose = (next: string | null): void => {
    if (next === null) return;
    sessionStorage.setItem(storedAs, next);
    setChosen(next);
  };
  const select = rows.length < 2 ? null : (
    <Select label={t('cycleChoice.label')} value={cycle} allowDeselect={false} onChange={choose} w="26rem" maw="100%" data={rows.map((row) => ({ value: row.cycle, label: cycleName(row) }))} />
  );
  return { cycle, select, of: (children) => <Loaded query={cycles}>{() => (cycle === null ? <Empty text={t('cycleChoice.none')} /> : children(cycle))}</Loaded> };
};
