import type { CycleAnswer } from '@uplift/api/cycles/cycle-answer';
import type { Cli } from '../../cli.js';
import type { Language, Text } from '../../language.js';

const texts: Readonly<Record<CycleAnswer['status'], Text>> = {
  planned: { ru: 'запланирован', en: 'planned' }, confirmed: { ru: 'список утверждён', en: 'list confirmed' }, running: { ru: 'идёт', en: 'running' },
  closed: { ru: 'закрыт', en: 'closed' }, completed: { ru: 'завершён', en: 'completed' },
};

export const cycleStatusText = (status: CycleAnswer['status'], language: Language): string => (texts as Partial<typeof texts>)[status]?.[language] ?? status;

/** How a command left the cycle, in a line. */
export const cycleAnswerText = ({ cycle, status, schools, repeated }: CycleAnswer, { language, say }: Pick<Cli, 'language' | 'say'>): string => [
  say({ ru: `Цикл ${cycle}: ${cycleStatusText(status, language)}, школ в списке: ${schools}.`, en: `Cycle ${cycle}: ${cycleStatusText(status, language)}, schools on the list: ${schools}.` }),
  ...(repeated ? [say({ ru: 'Команда была выполнена раньше; повтор ничего не изменил.', en: 'The command had been carried out before; the repeat changed nothing.' })] : []),
].join('\n');
