import type { SchoolAnswer } from '@uplift/api/registry/registry-answers';
import { command, type AddCommand } from '../../program.js';

export const addRegisterSchool: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'register <name>', { ru: 'внести в реестр новую школу', en: 'register a new school' })
    .requiredOption('--municipality <id>', say({ ru: 'муниципалитет реестра', en: 'a municipality of the registry' }))
    .option('--kind <kind>', say({ ru: 'вид: ordinary, evening, boarding, special', en: 'kind: ordinary, evening, boarding, special' }))
    .option('--id <school>', say({ ru: 'код; иначе по муниципалитету и названию', en: 'its id; else made from the municipality and the name' }))
    .action(async (name: string, { municipality, kind, id }: { municipality: string; kind?: string; id?: string }) => {
      const body = { name, municipality, ...kind !== undefined && { kind }, ...id !== undefined && { school: id } };
      const answer = await (await cli.api()).post<SchoolAnswer>('/registry/schools', { body });
      cli.answer(answer, () => say({ ru: `Школа «${answer.name}» в реестре, её код: ${answer.school}.`, en: `School “${answer.name}” is in the registry, its id is ${answer.school}.` }));
    });
};
