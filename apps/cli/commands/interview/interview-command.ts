import type { TimetableAnswer } from '@uplift/api/interviews/timetable-answer';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import type { Text } from '../../language.js';
import { command } from '../../program.js';
import { timetableText } from './timetable-text.js';

interface InterviewCommand<Options> {
  readonly name: string; readonly about: Text;
  readonly options?: (added: Command) => Command;
  readonly body: (options: Options) => object;
}

const stepOption = (added: Command, { say }: Cli): Command =>
  added.option('--step <step>', say({ ru: 'шаг программы, если собеседований несколько', en: 'step of the programme, where it has interviews more than once' }));

/** `uplift interview ACTION CYCLE`: what concerns the whole timetable. */
export const addTimetableCommand = (parent: Command, cli: Cli, name: string, about: Text, ask: (cycle: string, step: string | undefined) => Promise<TimetableAnswer>): void => {
  stepOption(command(parent, cli, `${name} <cycle>`, about), cli).action(async (cycle: string, { step }: { step?: string }) => {
    const answer = await ask(encodeURIComponent(cycle), step);
    cli.answer(answer, () => timetableText(answer, cli));
  });
};

/** `uplift interview ACTION CYCLE SCHOOL`: what concerns one school's interview. */
export const addInterviewCommand = <Options>(parent: Command, cli: Cli, { name, about, options, body }: InterviewCommand<Options>): void => {
  const added = stepOption(command(parent, cli, `${name} <cycle> <school>`, about), cli);
  (options?.(added) ?? added).action(async (cycle: string, school: string, given: Options & { step?: string }) => {
    const api = await cli.api();
    const answer = await api.post<TimetableAnswer>(`/cycles/${encodeURIComponent(cycle)}/interviews/${name}`,
      { body: { school, ...given.step !== undefined && { step: given.step }, ...body(given) } });
    cli.answer(answer, () => timetableText({ ...answer, interviews: answer.interviews.filter((one) => one.school === school) }, cli));
  });
};
