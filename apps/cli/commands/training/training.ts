import { group, type AddCommand } from '../../program.js';
import { addTrainingFunnel } from './funnel.js';
import { addTrainingList } from './list.js';
import { addTrainingDownload, addTrainingMaterial } from './materials.js';
import { addTrainingGiveBack, addTrainingRegister } from './places.js';
import { addTrainingPlan } from './plan.js';
import { addTrainingSummary } from './summary.js';
import { addTrainingParticipants, addTrainingProgress, addTrainingResults } from './record.js';

export const addTraining: AddCommand = (parent, cli) => group(parent, cli, 'training', { ru: 'семинары, вебинары, консультации и диагностика педагогов', en: 'seminars, webinars, consultations and teachers’ diagnostics' }, [
  addTrainingList, addTrainingPlan, addTrainingSummary, addTrainingRegister, addTrainingGiveBack, addTrainingParticipants, addTrainingMaterial, addTrainingDownload, addTrainingResults, addTrainingProgress, addTrainingFunnel,
]);
