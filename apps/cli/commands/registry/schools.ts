import type { SchoolsAnswer } from '@uplift/api/registry/registry-answers';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';

type School = SchoolsAnswer['schools'][number];

export const addRegistrySchools: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'schools', { ru: 'школы реестра', en: 'the schools of the registry' })
    .option('--municipality <id>', say({ ru: 'одного муниципалитета', en: 'of one municipality' }))
    .option('--kind <kind>', say({ ru: 'одного вида: ordinary, evening, boarding, special', en: 'of one kind: ordinary, evening, boarding, special' }))
    .option('--ended', say({ ru: 'только прекратившие работу', en: 'only those that ended' }))
    .option('--limit <number>', say({ ru: 'сколько строк', en: 'how many rows' }), wholeNumberFrom, 100)
    .action(async ({ municipality, kind, ended, limit }: { municipality?: string; kind?: string; ended?: boolean; limit: number }) => {
      const schools = await (await cli.api()).all<School>('/registry/schools', 'schools', { municipality, kind, ended }, limit);
      cli.answer({ schools }, () => table(schools, [
        { title: say({ ru: 'Школа', en: 'School' }), value: ({ school }) => school },
        { title: say({ ru: 'Название', en: 'Name' }), value: ({ name }) => name, wraps: true },
        { title: say({ ru: 'Муниципалитет', en: 'Municipality' }), value: ({ municipalityName }) => municipalityName, wraps: true },
        { title: say({ ru: 'Вид', en: 'Kind' }), value: (row) => row.kind },
        { title: say({ ru: 'До', en: 'Until' }), value: ({ endedOn, successors }) => (endedOn === null ? '—' : [endedOn, ...successors.map((id) => `→ ${id}`)].join(' ')) },
      ], cli.width));
    });
};
