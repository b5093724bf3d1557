import type { TrainingView } from '@uplift/api/trainings/training-answer';
import { usageError } from '../../cli-error.js';
import { command, type AddCommand } from '../../program.js';
import { trainingPath } from './training-path.js';

interface Options { readonly school?: readonly string[]; readonly person?: readonly string[] }
const gathered = (word: string, before: readonly string[] | undefined): readonly string[] => [...before ?? [], word];

/** `SCHOOL` or `SCHOOL=COUNT`. */
const placesOf = (word: string): { readonly school: string; readonly count: number } => {
  const [, school, count = '1'] = /^([a-z0-9-]+)(?:=([1-9]\d{0,2}))?$/.exec(word) ?? [];
  if (school === undefined) throw usageError(`«${word}»: напишите школу и число мест, например vyazma-1=2`, `“${word}”: write the school and its places, such as vyazma-1=2`);
  return { school, count: Number(count) };
};

export const addTrainingRegister: AddCommand = (parent, cli) => {
  command(parent, cli, 'register <cycle> <training>', { ru: 'занять места на мероприятии', en: 'take places at a training' })
    .option('--school <school=count>', cli.say({ ru: 'школа и число мест; можно повторять', en: 'a school and its places; may be repeated' }), gathered)
    .option('--person <person>', cli.say({ ru: 'человек; можно повторять', en: 'a person; may be repeated' }), gathered)
    .action(async (cycle: string, training: string, { school = [], person: people = [] }: Options) => {
      const answer = await (await cli.api()).post<TrainingView>(`${trainingPath(cycle, training)}/places`, { body: { people, schools: school.map(placesOf) } });
      cli.answer(answer, () => cli.say({ ru: `Записано. Всего занято мест: ${answer.registered}.`, en: `Registered. Places taken in all: ${answer.registered}.` }));
    });
};

export const addTrainingGiveBack: AddCommand = (parent, cli) => {
  command(parent, cli, 'give-back <cycle> <training>', { ru: 'освободить места', en: 'give places back' })
    .option('--school <school>', cli.say({ ru: 'школа; можно повторять', en: 'a school; may be repeated' }), gathered)
    .option('--person <person>', cli.say({ ru: 'человек; можно повторять', en: 'a person; may be repeated' }), gathered)
    .action(async (cycle: string, training: string, { school: schools = [], person: people = [] }: Options) => {
      const answer = await (await cli.api()).post<TrainingView>(`${trainingPath(cycle, training)}/give-back`, { body: { people, schools } });
      cli.answer(answer, () => cli.say({ ru: `Места освобождены. Всего занято: ${answer.registered}.`, en: `Given back. Places taken in all: ${answer.registered}.` }));
    });
};
