import type { RoadmapAnswer, RoadmapView } from '@uplift/api/roadmap/roadmap-view';
import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import { addDays } from '@uplift/domain/core/calendar/plain-day';
import type { Instant, PlainDate } from '@uplift/domain/core/instant';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { Desk } from '../stage/office.js';
import type { PlannedAct } from './agenda.js';

interface Surroundings { readonly document: ProgrammeDocument; readonly desk: Desk; readonly attachments: () => Promise<readonly object[]> }

/** Whether the programme asks for this step as a roadmap, section by section. */
export const isRoadmapStep = (instance: string, { stages }: ProgrammeDocument): boolean =>
  stages.some(({ steps }) => steps.some(({ id, roadmap }) => id === instance.split('@')[0] && roadmap !== undefined));

/** Does a roadmap's turn as people do it: drafts it from the template and hands it in, remarks on a section, answers and corrects, approves. */
export const playRoadmap = async (planned: PlannedAct, { document, desk, attachments }: Surroundings): Promise<void> => {
  const { act, round, level } = planned;
  const path = `/cases/${encodeURIComponent(act.case)}/roadmap`;
  const post = (what: string, body: object, part = ''): Promise<RoadmapAnswer> => desk.post<RoadmapAnswer>(`${path}/${what}`, body, [act.case, act.step, round, level, what, part].join(' '));
  switch (act.did) {
    case 'submit': {
      const view = await desk.get<RoadmapView>(path);
      if (view.status === 'none') await post('edit', { seen: view.revision, edits: draftOf(view, measuresDue(document, act.at)) });
      else await answerRemarks(view, post);
      await post('submit', { note: '', attachments: (await attachments()).map((file) => ({ ...file, requisites: { date: localDateOf(act.at, document.zone), number: '1', signature: true, seal: true } })) });
      return;
    }
    case 'return': {
      const { section, measures } = (await desk.get<RoadmapView>(path)).sections[0]!;
      await post('review', { section, remarks: [{ measure: measures[0]?.id ?? null, text: 'Сроки и ответственные названы не везде.' }] });
      await post('return', {});
      return;
    }
    case 'approve': await post('approve', {});
  }
};

/** Tells that a measure has been carried out; that hands its step in. */
export const carryOutMeasure = async ({ act }: PlannedAct, desk: Desk): Promise<void> => {
  const measure = act.step.split('~')[1]!;
  await desk.post(`/cases/${encodeURIComponent(act.case)}/roadmap/progress`, { measure, percent: 100 }, [act.case, act.step, 'carried out'].join(' '));
};

/** As many measures in each section as the programme wants, the template's suggestions first. */
const draftOf = ({ sections, rules, step }: RoadmapView, due: PlainDate): readonly object[] => sections.flatMap(({ section, title, suggestions, responsible }, at) =>
  Array.from({ length: Math.max(1, rules.eachSection) }, (_, nth) => ({ section, measure: at + nth === 0 ? `first-${section}` : `m${nth + 1}-${section}`, set: {
    title: suggestions[nth]?.ru ?? `${title.ru}: мера ${nth + 1}`, risk: 'Низкие результаты', cause: 'Выявлена входным мониторингом', indicator: step, effect: 'Показатель растёт',
    owner: responsible.includes('school-team') ? 'school-team' : responsible[0], due } })));

/** Each remark is answered by a later day for what it is about. */
const answerRemarks = async (view: RoadmapView, post: (what: string, body: object, part?: string) => Promise<RoadmapAnswer>): Promise<void> => {
  for (const { id, section, measure } of view.remarks) {
    const about = view.sections.find((one) => one.section === section)?.measures.find((one) => one.id === measure);
    const edit = about?.due == null ? { section, aim: `Уточнено по замечанию ${id}` } : { section, measure: about.id, set: { due: addDays(about.due, 7) } };
    await post('edit', { seen: view.revision, edits: [edit] }, id);
    await post('answer', { remark: id, kind: 'changed' }, id);
  }
};

/** Two months before the year's end, or a month from now when that is later: one day for all, so that a year has few more moments. */
const measuresDue = (document: ProgrammeDocument, at: Instant): PlainDate => {
  const today = localDateOf(at, document.zone);
  const { starts } = document.year;
  const begins = Number(today.slice(0, 4)) - (today.slice(5) < starts ? 1 : 0);
  const wanted = addDays(`${begins + 1}-${starts}`, -60);
  const earliest = addDays(today, 30);
  return wanted > earliest ? wanted : earliest;
};
