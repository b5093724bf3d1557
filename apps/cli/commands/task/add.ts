import type { StepAnswer } from '@uplift/api/steps/carry-out-step';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { gathered } from '../repeated-option.js';
import { stepAnswerText } from './step-command.js';

interface Options { readonly title: string; readonly titleEn?: string; readonly due: string; readonly for: readonly string[]; readonly person?: string }

export const addAdd: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'add <case> <task>', { ru: 'дать поручение сверх программы: TASK — его обозначение', en: 'give a task beyond the programme; TASK is its id' })
    .requiredOption('--title <text>', say({ ru: 'что сделать', en: 'what is to be done' }))
    .option('--title-en <text>', say({ ru: 'то же по-английски', en: 'the same in English' }))
    .requiredOption('--due <date>', say({ ru: 'срок, включительно', en: 'due date, inclusive' }), dayFrom)
    .requiredOption('--for <role>', say({ ru: 'чья роль отвечает; можно повторять', en: 'the role responsible; may be repeated' }), gathered, [])
    .option('--person <person>', say({ ru: 'кому поручено лично', en: 'the person who is to do it' }))
    .action(async (id: string, task: string, { title, titleEn, due, for: responsible, person }: Options) => {
      const api = await cli.api();
      const body = { task, title: { ru: title, en: titleEn ?? title }, due, responsible, assignee: person ?? null };
      const answer = await api.post<StepAnswer>(`/cases/${encodeURIComponent(id)}/steps`, { body });
      cli.answer(answer, () => stepAnswerText(answer, cli));
    });
};
