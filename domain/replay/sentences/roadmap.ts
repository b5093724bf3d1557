import type { Text } from '../../programme/vocabulary.js';
import type { RoadmapEvent } from '../../roadmap/events.js';
import { fact, told, yesOrNo, type Telling } from '../told.js';

const status = {
  draft: { ru: 'черновик', en: 'draft' }, submitted: { ru: 'сдана', en: 'handed in' }, returned: { ru: 'возвращена', en: 'returned' }, approved: { ru: 'одобрена', en: 'approved' },
  reopened: { ru: 'исправляется', en: 'under correction' },
} as const;
const outcomes: Readonly<Record<'worked' | 'did-not-work' | 'unclear', Text>> = {
  'worked': { ru: 'помогло', en: 'worked' }, 'did-not-work': { ru: 'не помогло', en: 'did not work' }, 'unclear': { ru: 'неясно', en: 'unclear' },
};
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text);

export const roadmapTelling: Telling<RoadmapEvent> = {
  RoadmapStarted: ({ sections }) => told(`Начата дорожная карта, разделов: ${sections.length}.`, `The roadmap was begun with ${sections.length} sections.`, fact('status', status.draft)),
  RoadmapSectionDrafted: ({ section, aim }) => told(`Записана цель раздела «${section}».`, `The aim of the section “${section}” was written.`, fact('aim', shortened(aim), section)),
  RoadmapMeasureDrafted: ({ section, measure, set }) => told(`Изменено мероприятие «${measure}» раздела «${section}»: полей ${Object.keys(set).length}.`, `The measure “${measure}” of “${section}” was changed: ${Object.keys(set).length} fields.`,
    ...typeof set.title === 'string' ? [fact('measure', shortened(set.title), measure)] : []),
  RoadmapMeasureRemoved: ({ section, measure }) => told(`Из раздела «${section}» убрано мероприятие «${measure}».`, `The measure “${measure}” was taken out of “${section}”.`, fact('measure', null, measure)),
  RoadmapSubmitted: ({ submission, attachments }) => told(`Дорожная карта сдана (раз ${submission}), файлов: ${attachments.length}.`, `The roadmap was handed in (time ${submission}) with ${attachments.length} files.`,
    fact('status', status.submitted), fact('round', submission)),
  RoadmapRecalled: () => told('Дорожная карта отозвана до проверки.', 'The roadmap was recalled before its review.', fact('status', status.draft)),
  RoadmapSectionReviewed: ({ section, remarks }) => told(`Проверен раздел «${section}», замечаний: ${remarks.length}.`, `The section “${section}” was reviewed: ${remarks.length} remarks.`, fact('remarks', remarks.length, section)),
  RoadmapReturned: ({ remarks }) => told(`Дорожная карта возвращена, замечаний: ${remarks.length}.`, `The roadmap was returned with ${remarks.length} remarks.`, fact('status', status.returned)),
  RoadmapRemarkAnswered: ({ kind }) => told(kind === 'changed' ? 'На замечание отвечено: исправлено.' : 'На замечание отвечено: не исправлено, указано почему.',
    kind === 'changed' ? 'A remark was answered: changed.' : 'A remark was answered: not changed, with the reason.'),
  RoadmapApproved: ({ level, last }) => told(`Дорожная карта одобрена на уровне ${level}${last ? ', окончательно' : ''}.`, `The roadmap was approved at level ${level}${last ? ', finally' : ''}.`,
    ...last ? [fact('status', status.approved)] : []),
  RoadmapReopened: ({ reason, due }) => told(`Дорожная карта отдана на исправление до ${due}: ${reason}. Пока действует прежняя.`, `The roadmap is to be corrected by ${due}: ${reason}. The approved one stays in force.`,
    fact('status', status.reopened)),
  RoadmapCorrectionAbandoned: ({ reason }) => told(`От исправления дорожной карты отказались: ${reason}. Действует прежняя.`, `The correction of the roadmap was given up: ${reason}. The approved one stays in force.`,
    fact('status', status.approved)),
  RoadmapPublished: ({ url }) => told(`Дорожная карта опубликована: ${url}.`, `The roadmap was published at ${url}.`, fact('address', url)),
  RoadmapLinkChecked: ({ reachable, status: code }) => told(`Страница с дорожной картой ${reachable ? 'открывается' : `не открывается${code === null ? '' : ` (${code})`}`}.`,
    `The page with the roadmap ${reachable ? 'can be reached' : `cannot be reached${code === null ? '' : ` (${code})`}`}.`, fact('reachable', yesOrNo(reachable))),
  RoadmapMeasureProgressed: ({ measure, percent, evidence }) => told(`Мероприятие «${measure}» исполнено на ${percent} %, подтверждений: ${evidence.length}.`, `The measure “${measure}” is ${percent} % done, with ${evidence.length} pieces of evidence.`,
    fact('progress', `${percent} %`, measure)),
  RoadmapMeasureJudged: ({ measure, outcome }) => told(`Итог мероприятия «${measure}»: ${outcomes[outcome].ru}.`, `The measure “${measure}”: ${outcomes[outcome].en}.`, fact('outcome', outcomes[outcome], measure)),
};

