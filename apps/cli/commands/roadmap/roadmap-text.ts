import type { RoadmapView } from '@uplift/api/roadmap/roadmap-view';
import type { Cli } from '../../cli.js';
import type { Text } from '../../language.js';
import { dayText, momentText } from '../../output/dates.js';
import { rolesText } from '../../output/role-text.js';
import { facts, table } from '../../output/table.js';
import { indented } from '../../output/wrap.js';
import { stepStatusText } from '../task/step-status.js';

type Measure = RoadmapView['sections'][number]['measures'][number];
type Change = NonNullable<RoadmapView['changes']>[number];

const statuses: Readonly<Record<RoadmapView['status'], Text>> = {
  none: { ru: 'не начата', en: 'not begun' }, draft: { ru: 'черновик', en: 'draft' }, 'in-review': { ru: 'на проверке', en: 'under review' },
  returned: { ru: 'возвращена с замечаниями', en: 'returned with remarks' }, approved: { ru: 'утверждена', en: 'approved' },
  reopened: { ru: 'исправляется', en: 'under correction' },
};

/** The whole roadmap for a person to read: where it stands, sections with measures, remarks and answers, what changed, what to beware of. */
export const roadmapText = (view: RoadmapView, cli: Cli): string => [
  heading(view, cli), ...view.sections.map((section) => sectionText(section, cli)),
  ...listed({ ru: 'Замечания', en: 'Remarks' }, view.remarks.map((remark) => remarkText(remark, cli)), cli),
  ...listed({ ru: 'Изменения с прошлой сдачи', en: 'Changes since the last submission' }, (view.changes ?? []).map((change) => changeText(change, cli)), cli),
  ...listed({ ru: 'Внимание', en: 'Beware' }, view.warnings.map(({ measure, title, earlier }) => cli.say(earlier.source === 'cycle'
    ? { ru: `${measure}: «${title}» — в цикле ${earlier.cycle} такая мера результата не дала`, en: `${measure}: “${title}” – in cycle ${earlier.cycle} such a measure had no effect` }
    : { ru: `${measure}: «${title}» — по списку ${earlier.cycle} это уже пробовали («${earlier.title}»), и школа снова в списке`,
      en: `${measure}: “${title}” – by the list ${earlier.cycle} this was tried already (“${earlier.title}”), and the school is listed again` })), cli),
].join('\n\n');

const heading = (view: RoadmapView, { language, width, say }: Cli): string => facts([
  [say({ ru: 'Дорожная карта', en: 'Roadmap' }), `${view.title[language]} [${view.step}]`],
  [say({ ru: 'Карточка', en: 'Case' }), view.case],
  [say({ ru: 'Состояние', en: 'Status' }), statuses[view.status][language] + (view.level === null ? '' : say({ ru: `, уровень ${view.level}`, en: `, level ${view.level}` }))],
  [say({ ru: 'Проверяет', en: 'Reviewed by' }), view.reviewers.length === 0 ? null : rolesText(view.reviewers, language)],
  [say({ ru: 'Редакция', en: 'Revision' }), String(view.revision)],
  [say({ ru: 'Сдавалась', en: 'Submitted' }), view.submissions.length === 0 ? null : view.submissions.map(({ submission, at, recalledAt }) =>
    `№ ${submission} ${momentText(at, undefined, language)}${recalledAt === null ? '' : say({ ru: ' (отозвана)', en: ' (recalled)' })}`).join('; ')],
  [say({ ru: 'Действует', en: 'In force' }), view.inForce === null ? null : say({ ru: `сдача № ${view.inForce.submission} с `, en: `submission ${view.inForce.submission} since ` }) + momentText(view.inForce.since, undefined, language)],
  [say({ ru: 'Исправить', en: 'To correct' }), view.corrections.length === 0 || view.status === 'approved' ? null : correctionText(view.corrections.at(-1)!, language)],
  [say({ ru: 'Опубликована', en: 'Published' }), view.publication === null ? null : `${view.publication.url} — ${linkText(view.publication.link, say)}`],
], width);

const correctionText = ({ reason, due }: RoadmapView['corrections'][number], language: 'ru' | 'en'): string => `${reason} (${dayText(due, language)})`;

const linkText = (link: NonNullable<RoadmapView['publication']>['link'], say: Cli['say']): string => {
  if (link === null) return say({ ru: 'не проверена', en: 'not checked' });
  const answer = link.status === null ? link.reason ?? '' : String(link.status);
  return link.reachable ? say({ ru: `открывается (${answer})`, en: `reachable (${answer})` }) : say({ ru: `не открывается (${answer})`, en: `not reachable (${answer})` });
};

const sectionText = ({ section, title, aim, measures, responsible }: RoadmapView['sections'][number], cli: Cli): string => [
  `▸ ${title[cli.language]} [${section}] — ${rolesText(responsible, cli.language)}`,
  ...aim === '' ? [] : [indented(aim, '  ', cli.width)],
  measures.length === 0 ? `  ${cli.say({ ru: 'мер нет', en: 'no measures' })}` : measureTable(measures, cli),
].join('\n');

const measureTable = (measures: readonly Measure[], { language, width, say }: Cli): string => table(measures, [
  { title: say({ ru: 'Мера', en: 'Measure' }), value: ({ id, title }) => `${title} [${id}]`, wraps: true },
  { title: say({ ru: 'Риск и причина', en: 'Risk and cause' }), value: ({ risk, cause }) => [risk, cause].filter((said) => said !== '').join(': ') || '—', wraps: true },
  { title: say({ ru: 'Отвечает', en: 'Owner' }), value: ({ owner, person }) => (owner === null ? '—' : rolesText([owner], language) + (person === null ? '' : ` (${person})`)), wraps: true },
  { title: say({ ru: 'Показатель и эффект', en: 'Indicator and effect' }), value: ({ indicator, effect }) => [indicator, effect].filter((said) => said !== '').join(': ') || '—', wraps: true },
  { title: say({ ru: 'Срок', en: 'Due' }), value: ({ due }) => (due === null ? '—' : dayText(due, language)) },
  { title: say({ ru: 'Исполнение', en: 'Progress' }), value: (measure) => progressText(measure, say, language), wraps: true },
], width, '  ');

const progressText = ({ progress, step }: Measure, say: Cli['say'], language: 'ru' | 'en'): string => [
  ...progress === null ? [] : [`${progress.percent} %`],
  ...step === null ? [] : [stepStatusText(step.status as Parameters<typeof stepStatusText>[0], language) + (step.late ? say({ ru: ', опоздание', en: ', late' }) : '')],
].join(', ') || '—';

const remarkText = ({ id, section, measure, text, answer }: RoadmapView['remarks'][number], { say }: Cli): string => {
  const place = measure === null ? section : `${section}/${measure}`;
  const answered = answer === null ? say({ ru: 'ответа нет', en: 'no answer' })
    : answer.kind === 'changed' ? say({ ru: `изменено ${answer.text}`, en: `changed ${answer.text}` }) : say({ ru: `отклонено: ${answer.text}`, en: `refused: ${answer.text}` });
  return `${id} ${place}: ${text} → ${answered.trim()}`;
};

const changeText = ({ section, measure, kind, fields }: Change, { say }: Cli): string => {
  const what = { added: { ru: 'добавлено', en: 'added' }, removed: { ru: 'удалено', en: 'removed' }, changed: { ru: 'изменено', en: 'changed' } }[kind];
  const differences = kind === 'changed' ? fields.map(({ field, before, after }) => `${field}: ${before ?? '—'} → ${after ?? '—'}`).join('; ') : fields.find(({ field }) => field === 'title')?.[kind === 'added' ? 'after' : 'before'] ?? '';
  return `${measure === null ? section : `${section}/${measure}`} — ${say(what)}: ${differences}`;
};

const listed = (title: Text, lines: readonly string[], { width, say }: Cli): readonly string[] =>
  (lines.length === 0 ? [] : [[`${say(title)}:`, ...lines.map((line) => indented(`— ${line}`, '  ', width))].join('\n')]);

export const roadmapStatusText = (view: RoadmapView, { language, say }: Cli): string =>
  `${say({ ru: 'Дорожная карта', en: 'Roadmap' })} ${view.case}: ${statuses[view.status][language]}, ${say({ ru: 'редакция', en: 'revision' })} ${view.revision}.`;
