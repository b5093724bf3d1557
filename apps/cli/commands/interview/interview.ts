import type { TimetableAnswer } from '@uplift/api/interviews/timetable-answer';
import { InterviewOutcome, MissedReason } from '@uplift/domain/interview/events';
import { Option } from 'commander';
import { group, type AddCommand } from '../../program.js';
import { gathered } from '../repeated-option.js';
import { addInterviewCommand, addTimetableCommand } from './interview-command.js';
import { placeFrom, placeOptions, type PlaceOptions } from './place-option.js';

const addShow: AddCommand = (parent, cli) => { addTimetableCommand(parent, cli, 'show', { ru: 'график собеседований', en: 'the timetable of interviews' },
  async (cycle, step) => (await cli.api()).get<TimetableAnswer>(`/cycles/${cycle}/interviews`, { step })); };
const addDraw: AddCommand = (parent, cli) => { addTimetableCommand(parent, cli, 'draw',
  { ru: 'составить график для школ цикла или подогнать его к списку', en: 'draw the timetable for the cycle’s schools, or fit it to the list' },
  async (cycle, step) => (await cli.api()).post<TimetableAnswer>(`/cycles/${cycle}/interviews/draw`, { body: { ...step !== undefined && { step } } })); };

const addBook: AddCommand = (parent, cli) => { addInterviewCommand<PlaceOptions & { with: readonly string[] }>(parent, cli, {
  name: 'book', about: { ru: 'назначить школе время', en: 'book a time for a school' },
  options: (added) => placeOptions(added, cli).option('--with <person>', cli.say({ ru: 'участник; можно повторять', en: 'somebody who takes part; may be repeated' }), gathered, []),
  body: (options) => ({ at: placeFrom(options), participants: options.with }),
}); };
const addMove: AddCommand = (parent, cli) => { addInterviewCommand<PlaceOptions>(parent, cli, {
  name: 'move', about: { ru: 'перенести собеседование школы', en: 'move a school’s interview' }, options: (added) => placeOptions(added, cli), body: (options) => ({ at: placeFrom(options) }),
}); };
const addParticipants: AddCommand = (parent, cli) => { addInterviewCommand<{ with: readonly string[] }>(parent, cli, {
  name: 'participants', about: { ru: 'назвать участников', en: 'name those who take part' },
  options: (added) => added.option('--with <person>', cli.say({ ru: 'участник; можно повторять', en: 'somebody who takes part; may be repeated' }), gathered, []),
  body: (options) => ({ participants: options.with }),
}); };
const addRelease: AddCommand = (parent, cli) => { addInterviewCommand(parent, cli, { name: 'release', about: { ru: 'освободить время школы', en: 'give a school’s time back' }, body: () => ({}) }); };
const addHold: AddCommand = (parent, cli) => { addInterviewCommand<{ outcome: string }>(parent, cli, {
  name: 'hold', about: { ru: 'записать итог; шаг школы будет выполнен', en: 'record the outcome; the school’s step is done with it' },
  options: (added) => added.addOption(new Option('--outcome <outcome>', cli.say({ ru: 'итог', en: 'the outcome' })).choices(InterviewOutcome.options).makeOptionMandatory()),
  body: ({ outcome }) => ({ outcome }),
}); };
const addMiss: AddCommand = (parent, cli) => { addInterviewCommand<{ reason: string }>(parent, cli, {
  name: 'miss', about: { ru: 'записать, что собеседование не состоялось', en: 'record that the interview was not held' },
  options: (added) => added.addOption(new Option('--reason <reason>', cli.say({ ru: 'причина', en: 'why' })).choices(MissedReason.options).makeOptionMandatory()),
  body: ({ reason }) => ({ reason }),
}); };

export const addInterview: AddCommand = (parent, cli) => group(parent, cli, 'interview', { ru: 'собеседования: график и итоги', en: 'interviews: timetable and outcomes' },
  [addShow, addDraw, addBook, addMove, addParticipants, addRelease, addHold, addMiss]);
