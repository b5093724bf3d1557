import type { TimelineEntry } from '@uplift/api/replay/replay-case';
import { momentText } from '../../output/dates.js';
import { command, type AddCommand } from '../../program.js';
import { momentFrom } from './moment-option.js';

interface Options { readonly step?: string; readonly type?: string; readonly actor?: string; readonly from?: string; readonly to?: string; readonly why?: boolean }

export const addReplayTimeline: AddCommand = (parent, cli) => {
  const { language, say } = cli;
  command(parent, cli, 'timeline <case>', { ru: 'что произошло: кто, когда, когда записано, что изменилось', en: 'what happened: who, when, when it was recorded, what changed' })
    .option('--step <step>', say({ ru: 'только этот шаг', en: 'this step only' }))
    .option('--type <types>', say({ ru: 'только эти события, через запятую', en: 'these events only, separated by commas' }))
    .option('--actor <id>', say({ ru: 'только его действия', en: 'acts of this person only' }))
    .option('--from <moment>', say({ ru: 'не раньше', en: 'not before' }), momentFrom)
    .option('--to <moment>', say({ ru: 'не позже', en: 'not after' }), momentFrom)
    .option('--why', say({ ru: 'и почему сроки такие', en: 'and why dates are what they are' }))
    .action(async (id: string, { why, ...query }: Options) => {
      const api = await cli.api();
      const answer = await api.get<{ case: string; entries: TimelineEntry[] }>(`/replay/cases/${encodeURIComponent(id)}/timeline`, { ...query });
      cli.answer(answer, () => answer.entries.flatMap((entry) => [
        `${momentText(entry.occurredAt, undefined, language)}  ${entry.sentence[language]}`,
        `    ${say({ ru: 'кто', en: 'by' })}: ${entry.actor.id}; ${say({ ru: 'записано', en: 'recorded' })}: ${momentText(entry.recordedAt, undefined, language)}; #${entry.version}`,
        ...entry.changes.map(({ step, facet, before, after }) => `    ${[step, facet].filter((part) => part !== null).join('.')}: ${before ?? '—'} → ${after ?? '—'}`),
        ...(why === true && entry.why !== null ? [`    ${entry.why[language]}`] : []),
      ]).join('\n'));
    });
};
