import type { MentoringAnswer } from '@uplift/api/mentoring/mentoring-answer';
import type { Cli } from '../../cli.js';
import { exitCodes } from '../../exit-codes.js';

/** What became of each school; ends with the code of a refusal when one was refused. */
export const answerResults = (answer: MentoringAnswer, cli: Cli): void => {
  cli.answer(answer, () => [
    ...answer.results.map(({ school, mentor, role, outcome, problem }) => (outcome === 'done' ? `✓ ${school}: ${mentor} (${role})` : `✗ ${school}: ${problem?.detail ?? ''}`)),
    cli.say({ ru: `Выполнено: ${answer.done}, отказано: ${answer.refused}.`, en: `Done: ${answer.done}, refused: ${answer.refused}.` }),
  ].join('\n'));
  if (answer.refused > 0) cli.end(exitCodes.refused);
};
