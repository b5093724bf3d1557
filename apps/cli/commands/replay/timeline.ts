import type { Timeline, TimelineEntry } from '@uplift/api/replay/replay-view';
import type { Cli } from '../../cli.js';
import { momentText } from '../../output/dates.js';
import { command, type AddCommand } from '../../program.js';
import { changeText } from './change-text.js';
import { momentFrom } from './moment-option.js';
import { kindOption, pathOf, schoolsOption, type SubjectOptions } from './subject-option.js';

interface Options extends SubjectOptions {
  readonly step?: string; readonly type?: string; readonly actor?: string; readonly from?: string; readonly to?: string; readonly act?: string; readonly file?: string; readonly why?: boolean;
}

export const addReplayTimeline: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'timeline <id>', { ru: 'что произошло: кто, когда, когда записано, что изменилось', en: 'what happened: who, when, when it was recorded, what changed' })
    .addOption(kindOption(cli)).addOption(schoolsOption(cli))
    .option('--step <step>', say({ ru: 'только этот шаг', en: 'this step only' }))
    .option('--type <types>', say({ ru: 'только эти события, через запятую', en: 'these events only, separated by commas' }))
    .option('--actor <id>', say({ ru: 'только его действия', en: 'acts of this person only' }))
    .option('--act <id>', say({ ru: 'только то, что последовало из одного действия (его обозначение стоит у событий)', en: 'only what followed from one act (its id stands with the events)' }))
    .option('--file <sha256>', say({ ru: 'только события об этом документе', en: 'only events about this document' }))
    .option('--from <moment>', say({ ru: 'не раньше', en: 'not before' }), momentFrom)
    .option('--to <moment>', say({ ru: 'не позже', en: 'not after' }), momentFrom)
    .option('--why', say({ ru: 'и почему сроки и напоминания такие', en: 'and why dates and reminders are what they are' }))
    .action(async (id: string, { why = false, kind, act, ...query }: Options) => {
      const api = await cli.api();
      const entries: TimelineEntry[] = [];
      for (let after: string | undefined; ;) {
        const page = await api.get<Timeline>(pathOf(kind, id, '/timeline'), { ...query, correlation: act, after, limit: 500 });
        entries.push(...page.entries);
        if (page.next === null) { cli.answer({ ...page, entries }, () => [page.subject.title[cli.language], '', ...entries.flatMap((entry) => entryText(entry, why, cli))].join('\n')); return; }
        after = page.next;
      }
    });
};

const entryText = (entry: TimelineEntry, why: boolean, { language, say }: Cli): readonly string[] => [
  `${momentText(entry.occurredAt, undefined, language)}  ${entry.sentence[language]}`,
  `    ${say({ ru: 'кто', en: 'by' })}: ${entry.actor.who[language]} (${entry.actor.id}); ${say({ ru: 'записано', en: 'recorded' })}: ${momentText(entry.recordedAt, undefined, language)}; `
    + `${entry.about[language]} #${entry.version}; ${say({ ru: 'действие', en: 'act' })} ${entry.correlationId}`,
  ...entry.changes.map((change) => `    ${changeText(change, language)}`),
  ...(why && entry.why !== null ? [`    ${say({ ru: 'почему', en: 'why' })}: ${entry.why[language]}`] : []),
];
