import { group, type AddCommand } from '../../program.js';
import { addAdd } from './add.js';
import { addApprove } from './approve.js';
import { addCancel } from './cancel.js';
import { addExtend } from './extend.js';
import { addTaskList } from './list.js';
import { addReassign } from './reassign.js';
import { addRecall } from './recall.js';
import { addRemind } from './remind.js';
import { addReturn } from './return.js';
import { addSubmit } from './submit.js';

export const addTask: AddCommand = (parent, cli) => group(parent, cli, 'task', { ru: 'задачи: сдать, проверить, продлить, напомнить', en: 'tasks: hand in, review, extend, remind' }, [
  addTaskList, addSubmit, addRecall, addApprove, addReturn, addExtend, addRemind, addReassign, addAdd, addCancel,
]);
