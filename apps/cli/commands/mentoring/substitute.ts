import type { SubstitutionsAnswer } from '@uplift/api/mentoring/mentoring-answer';
import type { Cli } from '../../cli.js';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';

const substitutionsText = ({ substitutions }: SubstitutionsAnswer, { say }: Cli): string => substitutions.length === 0
  ? say({ ru: 'Замещений нет.', en: 'Nobody stands in for anybody.' })
  : substitutions.map(({ substitution, absent, substitute, firstDay, lastDay, schools, endedAt }) => [
    `${substitution}  ${firstDay} – ${lastDay}${endedAt === null ? '' : say({ ru: ` (завершено ${endedAt.slice(0, 10)})`, en: ` (ended ${endedAt.slice(0, 10)})` })}`,
    say({ ru: `  ${substitute} вместо ${absent}: ${schools.join(', ')}`, en: `  ${substitute} for ${absent}: ${schools.join(', ')}` })].join('\n')).join('\n');

export const addSubstitutions: AddCommand = (parent, cli) => {
  command(parent, cli, 'substitutions <cycle>', { ru: 'кто кого замещает', en: 'who stands in for whom' }).action(async (cycle: string) => {
    const answer = await (await cli.api()).get<SubstitutionsAnswer>(`/cycles/${encodeURIComponent(cycle)}/substitutions`);
    cli.answer(answer, () => substitutionsText(answer, cli));
  });
};

export const addSubstitute: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'substitute <cycle> <absent> <substitute> [schools...]', { ru: 'назначить замещающего на дни, включительно', en: 'let one stand in for another between days, inclusive' })
    .requiredOption('--from <date>', say({ ru: 'первый день', en: 'the first day' }), dayFrom)
    .requiredOption('--to <date>', say({ ru: 'последний день', en: 'the last day' }), dayFrom)
    .action(async (cycle: string, absent: string, substitute: string, schools: readonly string[], { from, to }: { from: string; to: string }) => {
      const body = { absent, substitute, firstDay: from, lastDay: to, ...schools.length > 0 && { schools } };
      const answer = await (await cli.api()).post<SubstitutionsAnswer>(`/cycles/${encodeURIComponent(cycle)}/substitutions`, { body });
      cli.answer(answer, () => substitutionsText(answer, cli));
    });
};

export const addEndSubstitution: AddCommand = (parent, cli) => {
  command(parent, cli, 'end-substitution <cycle> <substitution>', { ru: 'завершить замещение раньше', en: 'end a substitution early' }).action(async (cycle: string, substitution: string) => {
    const answer = await (await cli.api()).post<SubstitutionsAnswer>(`/cycles/${encodeURIComponent(cycle)}/substitutions/${encodeURIComponent(substitution)}/end`);
    cli.answer(answer, () => substitutionsText(answer, cli));
  });
};
