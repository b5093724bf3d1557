import { group, type AddCommand } from '../../program.js';
import { addReplayCheck } from './check.js';
import { addReplayDifference } from './difference.js';
import { addReplayExport } from './export.js';
import { addReplayState } from './state.js';
import { addReplayTimeline } from './timeline.js';

export const addReplay: AddCommand = (parent, cli) => group(parent, cli, 'replay', { ru: 'история: что было, как было тогда, что изменилось и почему', en: 'replay: what happened, how it stood, what changed and why' }, [
  addReplayTimeline, addReplayState, addReplayDifference, addReplayExport, addReplayCheck,
]);
