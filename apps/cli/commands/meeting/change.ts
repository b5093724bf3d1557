import type { Command } from 'commander';
import type { MeetingAnswer } from '@uplift/api/meetings/meeting-answer';
import type { Cli } from '../../cli.js';
import type { Text } from '../../language.js';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { readJson } from '../json-file.js';
import { meetingAnswerText } from './meeting-text.js';

interface Change<Options> { readonly name: string; readonly about: Text; options(added: Command): Command; body(options: Options, cli: Cli): unknown }

/** `uplift meeting NAME CYCLE MEETING`: one request, and the meeting as it left it. */
const change = <Options>(parent: Command, cli: Cli, { name, about, options, body }: Change<Options>): void => {
  options(command(parent, cli, `${name} <cycle> <meeting>`, about)).action(async (cycle: string, meeting: string, given: Options) => {
    const api = await cli.api();
    const path = `/cycles/${encodeURIComponent(cycle)}/meetings/${encodeURIComponent(meeting)}/${name}`;
    const answer = await api.post<MeetingAnswer>(path, { body: await body(given, cli) });
    cli.answer(answer, () => meetingAnswerText(answer, cli));
  });
};

const fromFile = (name: string, about: Text): AddCommand => (parent, cli) => {
  change<{ file: string }>(parent, cli, { name, about,
    options: (added) => added.requiredOption('--file <file>', cli.say({ ru: 'JSON, как в описании API; - для потока ввода', en: 'JSON as the API describes it; - for standard input' })),
    body: ({ file }) => readJson(cli, file) });
};
const bare = (name: string, about: Text): AddCommand => (parent, cli) => {
  change(parent, cli, { name, about, options: (added) => added, body: () => ({}) });
};

export const addMeetingMove: AddCommand = (parent, cli) => {
  change<{ day: string; time?: string; reason: string }>(parent, cli, { name: 'move', about: { ru: 'перенести', en: 'move it to another day' },
    options: (added) => added
      .requiredOption('--day <date>', cli.say({ ru: 'новый день', en: 'the new day' }), dayFrom)
      .option('--time <time>', cli.say({ ru: 'новое время, например 14:30', en: 'the new time, such as 14:30' }))
      .requiredOption('--reason <text>', cli.say({ ru: 'причина', en: 'why' })),
    body: ({ day, time, reason }) => ({ day, time: time ?? null, reason }) });
};
export const addMeetingCancel: AddCommand = (parent, cli) => {
  change<{ reason: string }>(parent, cli, { name: 'cancel', about: { ru: 'отменить', en: 'call it off' },
    options: (added) => added.requiredOption('--reason <text>', cli.say({ ru: 'причина', en: 'why' })), body: ({ reason }) => ({ reason }) });
};
export const addMeetingAttendance = fromFile('attendance', { ru: 'записать участников', en: 'record who attended' });
export const addMeetingMinutes = fromFile('minutes', { ru: 'записать протокол: что слушали и что решили', en: 'write the minutes: what was heard and decided' });
export const addMeetingSign = bare('sign', { ru: 'подписать протокол; решения со сроками становятся шагами', en: 'sign the minutes; decisions with a date become steps' });
export const addMeetingFollow = bare('follow', { ru: 'добавить шаги решений, которых не хватает', en: 'add the steps of decisions that are missing' });
