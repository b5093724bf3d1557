import { group, type AddCommand } from '../../../program.js';
import { addIdentifyCandidates } from './candidates.js';
import { addIdentifyConfirm } from './confirm.js';
import { addIdentifyDecide } from './decide.js';
import { addIdentifyDifference } from './difference.js';
import { addIdentifyExplain } from './explain.js';
import { addIdentifyRun } from './run.js';
import { addIdentifyStatus } from './status.js';
import { addIdentifyTakeOver } from './take-over.js';

export const addIdentify: AddCommand = (parent, cli) => group(parent, cli, 'identify', { ru: 'выявление школ: от критериев до приказа', en: 'finding schools: from the criteria to the order' }, [
  addIdentifyRun, addIdentifyCandidates, addIdentifyExplain, addIdentifyDecide, addIdentifyTakeOver, addIdentifyDifference, addIdentifyStatus, addIdentifyConfirm,
]);
