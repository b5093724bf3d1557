import type { CycleSchoolsAnswer } from '@uplift/api/cycles/cycle-schools';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';

type School = CycleSchoolsAnswer['schools'][number];

export const addCycleSchools: AddCommand = (parent, cli) => {
  command(parent, cli, 'schools <cycle>', { ru: 'школы в списке цикла', en: 'the schools on the cycle’s list' })
    .option('--municipality <id>', cli.say({ ru: 'только этот муниципалитет', en: 'only this municipality' }))
    .option('--tag <tag>', cli.say({ ru: 'только школы с этим признаком, например evening', en: 'only schools with this tag, such as evening' }))
    .action(async (cycle: string, { municipality, tag }: { municipality?: string; tag?: string }) => {
      const { say } = cli;
      const schools = await (await cli.api()).all<School>(`/cycles/${encodeURIComponent(cycle)}/schools`, 'schools', { municipality, tag });
      cli.answer({ schools }, () => [table(schools, [
        { title: say({ ru: 'Школа', en: 'School' }), value: ({ school }) => school },
        { title: say({ ru: 'Название', en: 'Name' }), value: ({ name }) => name, wraps: true },
        { title: say({ ru: 'Муниципалитет', en: 'Municipality' }), value: ({ municipalityName }) => municipalityName, wraps: true },
        { title: say({ ru: 'Признаки', en: 'Tags' }), value: ({ tags }) => tags.join(', ') || '—' },
        { title: say({ ru: 'Была раньше', en: 'Here before' }), value: ({ earlier }) => earlier.join(', ') || '—' },
      ], cli.width), '', say({ ru: `Всего: ${schools.length}`, en: `In all: ${schools.length}` })].join('\n'));
    });
};
