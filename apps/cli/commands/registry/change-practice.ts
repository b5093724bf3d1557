import type { PlainDate } from '@uplift/domain/core/instant';
import { usageError } from '../../cli-error.js';
import type { Cli } from '../../cli.js';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';

interface Changed { readonly practice: string; readonly version: number; readonly status: 'described' | 'proven' | 'retired' }
const statuses = { described: { ru: 'описана', en: 'described' }, proven: { ru: 'подтверждена', en: 'proven' }, retired: { ru: 'больше не рекомендуется', en: 'no longer recommended' } } as const;

const told = (answer: Changed, cli: Cli): void => {
  cli.answer(answer, () => cli.say({ ru: `Практика ${answer.practice}: ${statuses[answer.status].ru}.`, en: `Practice ${answer.practice}: ${statuses[answer.status].en}.` }));
};

export const addDescribePractice: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'describe-practice <practice>', { ru: 'описать практику и риск, на который она отвечает', en: 'describe a practice and the risk it answers' })
    .requiredOption('--region <id>', say({ ru: 'регион', en: 'the region' })).requiredOption('--risk <risk>', say({ ru: 'риск', en: 'the risk' }))
    .requiredOption('--title <text>', say({ ru: 'название', en: 'its title' })).requiredOption('--description <text>', say({ ru: 'что делать', en: 'what to do' }))
    .action(async (practice: string, options: { region: string; risk: string; title: string; description: string }) => {
      told(await (await cli.api()).post<Changed>('/registry/practices', { body: { practice, ...options } }), cli);
    });
};

interface Proof { readonly school: string; readonly indicator: string; readonly before: number; readonly after: number; readonly on: PlainDate; readonly source: string }
const numberFrom = (given: string): number => {
  const number = Number(given.replace(',', '.'));
  if (given.trim() !== '' && Number.isFinite(number)) return number;
  throw usageError(`«${given}» — не число`, `“${given}” is no number`);
};

export const addProvePractice: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'prove-practice <practice>', { ru: 'показать, чем практика себя подтвердила', en: 'show how a practice proved itself' })
    .requiredOption('--school <id>', say({ ru: 'школа', en: 'the school' })).requiredOption('--indicator <text>', say({ ru: 'показатель', en: 'the indicator' }))
    .requiredOption('--before <number>', say({ ru: 'было', en: 'before' }), numberFrom).requiredOption('--after <number>', say({ ru: 'стало', en: 'after' }), numberFrom)
    .requiredOption('--on <date>', say({ ru: 'на какой день', en: 'on which day' }), dayFrom).requiredOption('--source <text>', say({ ru: 'откуда известно', en: 'where it is known from' }))
    .action(async (practice: string, proof: Proof) => {
      told(await (await cli.api()).post<Changed>(`/registry/practices/${encodeURIComponent(practice)}/proofs`, { body: proof }), cli);
    });
};

export const addRetirePractice: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'retire-practice <practice>', { ru: 'больше не рекомендовать практику', en: 'recommend a practice no longer' })
    .requiredOption('--reason <text>', say({ ru: 'почему', en: 'why' }))
    .action(async (practice: string, { reason }: { reason: string }) => {
      told(await (await cli.api()).post<Changed>(`/registry/practices/${encodeURIComponent(practice)}/retire`, { body: { reason } }), cli);
    });
};
