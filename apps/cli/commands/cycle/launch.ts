import { setTimeout as sleep } from 'node:timers/promises';
import type { CycleAnswer } from '@uplift/api/cycles/cycle-answer';
import type { CycleStatusAnswer } from '@uplift/api/cycles/show-cycle';
import type { Cli } from '../../cli.js';
import { progressOf } from '../../output/progress.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';
import { seenVersionOption, type SeenVersion } from '../seen-version-option.js';
import { cycleAnswerText } from './cycle-status-text.js';

interface Options extends SeenVersion { readonly cohortSize?: number; readonly wait: boolean; readonly waitSeconds: number }

const lookEveryMs = 500;

export const addLaunch: AddCommand = (parent, cli) => {
  seenVersionOption(command(parent, cli, 'launch <cycle>', { ru: 'запустить цикл и дождаться, пока откроются все школы', en: 'launch the cycle and wait until every school is open' })
    .option('--cohort-size <number>', cli.say({ ru: 'школ в одном процессе, от 1 до 200', en: 'schools that one workflow carries, 1 to 200' }), wholeNumberFrom)
    .option('--no-wait', cli.say({ ru: 'не ждать', en: 'do not wait' }))
    .option('--wait-seconds <number>', cli.say({ ru: 'ждать не дольше', en: 'wait no longer than' }), wholeNumberFrom, 600), cli)
    .action(async (cycle: string, { cohortSize, wait, waitSeconds, ifVersion }: Options) => {
      const api = await cli.api();
      const answer = await api.post<CycleAnswer>(`/cycles/${encodeURIComponent(cycle)}/launch`, { body: { ...cohortSize !== undefined && { cohortSize } }, seenVersion: ifVersion });
      const opened = wait ? await schoolsOpened(cli, answer, waitSeconds) : null;
      cli.answer({ ...answer, opened }, () => [cycleAnswerText(answer, cli), ...openedText(opened, answer, cli)].join('\n'));
    });
};

/** Watches until each school of the list has its case, or the patience ends; answers how many have. */
const schoolsOpened = async (cli: Cli, { cycle, schools }: CycleAnswer, seconds: number): Promise<number> => {
  const api = await cli.api();
  const progress = progressOf(cli, { ru: 'Открыто школ', en: 'Schools open' });
  const end = Date.now() + seconds * 1_000;
  try {
    for (;;) {
      const { cases } = await api.get<CycleStatusAnswer>(`/cycles/${encodeURIComponent(cycle)}`);
      const opened = cases.filter(({ kind }) => kind === 'school').reduce((sum, row) => sum + row.cases, 0);
      progress.show(opened, schools);
      if (opened >= schools || Date.now() >= end) return opened;
      await sleep(lookEveryMs);
    }
  } finally {
    progress.end();
  }
};

const openedText = (opened: number | null, { cycle, schools }: CycleAnswer, { say }: Cli): readonly string[] => {
  if (opened === null) return [];
  return [opened >= schools ? say({ ru: `Открыты все школы: ${opened}.`, en: `All schools are open: ${opened}.` }) : say({
    ru: `Пока открыто школ: ${opened} из ${schools}. Цикл запущен, остальные откроются сами: uplift cycle status ${cycle}`,
    en: `Schools open so far: ${opened} of ${schools}. The cycle is launched and the rest will open by themselves: uplift cycle status ${cycle}` })];
};
