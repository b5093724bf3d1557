import { group, type AddCommand } from '../../program.js';
import { addAmend } from './amend.js';
import { addClose } from './close.js';
import { addConfirm } from './confirm.js';
import { addCycleDeadlines } from './deadlines.js';
import { addCycleEffect } from './effect.js';
import { addCycleEvents } from './events.js';
import { addIdentify } from './identify/identify.js';
import { addImport } from './import.js';
import { addLaunch } from './launch.js';
import { addCycleList } from './list.js';
import { addPlan } from './plan.js';
import { addRemove } from './remove.js';
import { addCycleSchools } from './schools.js';
import { addCycleStatus } from './status.js';

export const addCycle: AddCommand = (parent, cli) => group(parent, cli, 'cycle', { ru: 'циклы: от плана до закрытия', en: 'cycles: from the plan to the close' }, [
  addCycleList, addPlan, addImport, addCycleSchools, addRemove, addIdentify, addConfirm, addLaunch,
  addCycleStatus, addCycleDeadlines, addCycleEvents, addCycleEffect, addAmend, addClose,
]);
