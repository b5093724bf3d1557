import type { CandidateAnswer } from '@uplift/api/identification/candidate-answer';
import { Option } from 'commander';
import { command, type AddCommand } from '../../../program.js';
import { wholeNumberFrom } from '../../number-option.js';
import { candidateText } from './candidate-text.js';
import { identificationPath } from './path.js';

interface Options { readonly municipality?: string; readonly decision?: string; readonly repeated?: true; readonly limit: number }

export const addIdentifyCandidates: AddCommand = (parent, cli) => {
  command(parent, cli, 'candidates <cycle>', { ru: 'кандидаты с причинами, историей и решениями', en: 'candidates with reasons, history and decisions' })
    .option('--municipality <id>', cli.say({ ru: 'только этот муниципалитет', en: 'only this municipality' }))
    .addOption(new Option('--decision <decision>', cli.say({ ru: 'только с таким решением', en: 'only with this decision' })).choices(['include', 'exclude', 'none']))
    .option('--repeated', cli.say({ ru: 'только те, что были в прежних списках', en: 'only those of earlier lists' }))
    .option('--limit <number>', cli.say({ ru: 'сколько школ', en: 'how many schools' }), wholeNumberFrom, 100)
    .action(async (cycle: string, { municipality, decision, repeated, limit }: Options) => {
      const candidates = await (await cli.api()).all<CandidateAnswer>(identificationPath(cycle, '/candidates'), 'candidates', { municipality, decision, repeated }, limit);
      cli.answer({ candidates }, () => [
        ...candidates.map((candidate) => `${candidateText(candidate, cli)}\n`), cli.say({ ru: `Всего: ${candidates.length}`, en: `In all: ${candidates.length}` })].join('\n'));
    });
};
