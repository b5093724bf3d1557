import { group, type AddCommand } from '../../program.js';
import { addCleanFiles } from './clean-files.js';
import { addOperateStatus } from './status.js';

export const addOperate: AddCommand = (parent, cli) => group(parent, cli, 'operate', { ru: 'состояние движка (для администраторов)', en: 'how the engine runs (for administrators)' }, [addOperateStatus, addCleanFiles]);
