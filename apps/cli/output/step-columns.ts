import type { StepRow } from '@uplift/api/tasks/step-row';
import type { Cli } from '../cli.js';
import { stepStatusText } from '../commands/task/step-status.js';
import { dayText } from './dates.js';
import { roleText, rolesText } from './role-text.js';
import type { Column } from './table.js';

/** Columns of lists of steps: when, where, what, whose turn. */
export const stepColumns = ({ language, say }: Cli): readonly Column<StepRow>[] => [
  { title: say({ ru: 'Срок', en: 'Due' }), value: ({ due }) => dayText(due, language) },
  { title: say({ ru: 'Карточка', en: 'Case' }), value: (row) => row.case },
  { title: say({ ru: 'Школа', en: 'School' }), value: ({ name, subject }) => name ?? subject, wraps: true },
  { title: say({ ru: 'Шаг', en: 'Step' }), value: ({ title, step }) => `${title[language]} [${step}]`, wraps: true },
  { title: say({ ru: 'Состояние', en: 'Status' }), value: ({ status, round }) => stepStatusText(status, language) + (round > 1 ? say({ ru: `, круг ${round}`, en: `, round ${round}` }) : '') },
  { title: say({ ru: 'За кем', en: 'Held by' }), value: ({ holders, escalatedTo }) => rolesText(holders, language)
    + (escalatedTo === null ? '' : ` (→ ${roleText(escalatedTo, language)})`), wraps: true },
];
