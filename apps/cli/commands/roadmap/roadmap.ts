import { group, type AddCommand } from '../../program.js';
import { addRoadmapColleagues } from './colleagues.js';
import { addRoadmapAnswer } from './answer.js';
import { addRoadmapAbandon, addRoadmapApprove, addRoadmapPublish, addRoadmapRecall, addRoadmapReopen, addRoadmapReturn } from './decisions.js';
import { addRoadmapDraft } from './draft.js';
import { addRoadmapJudge, addRoadmapProgress } from './progress.js';
import { addRoadmapReview } from './review.js';
import { addRoadmapShow } from './show.js';
import { addRoadmapSubmit } from './submit.js';

export const addRoadmap: AddCommand = (parent, cli) => group(parent, cli, 'roadmap', { ru: 'дорожные карты школ и муниципалитетов', en: 'roadmaps of schools and municipalities' }, [
  addRoadmapShow, addRoadmapDraft, addRoadmapSubmit, addRoadmapRecall, addRoadmapReview, addRoadmapReturn, addRoadmapAnswer, addRoadmapApprove, addRoadmapReopen, addRoadmapAbandon,
  addRoadmapColleagues, addRoadmapPublish, addRoadmapProgress, addRoadmapJudge,
]);
