import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { addCalendar } from './calendar/calendar.js';
import { addCase } from './case/case.js';
import { addCycle } from './cycle/cycle.js';
import { addEarlierList } from './earlier-list/earlier-list.js';
import { addDossier } from './dossier/dossier.js';
import { addEvents } from './events/events.js';
import { addImports } from './import/import.js';
import { addInbox } from './inbox/inbox.js';
import { addInterview } from './interview/interview.js';
import { addLogin } from './login.js';
import { addLogout } from './logout.js';
import { addMeeting } from './meeting/meeting.js';
import { addMentoring } from './mentoring/mentoring.js';
import { addOperate } from './operate/operate.js';
import { addPeople } from './people/people.js';
import { addProgramme } from './programme/programme.js';
import { addRebuild } from './rebuild.js';
import { addRecover } from './recover.js';
import { addForm } from './form/form.js';
import { addIndicator } from './indicator/indicator.js';
import { addSurvey } from './survey/survey.js';
import { addReport } from './report/report.js';
import { addRegistry } from './registry/registry.js';
import { addSearch } from './search.js';
import { addReplay } from './replay/replay.js';
import { addRoadmap } from './roadmap/roadmap.js';
import { addTask } from './task/task.js';
import { addTraining } from './training/training.js';
import { addWhoami } from './whoami.js';

/** Every command of `uplift`, in the order of its help. */
export const addCommands = (program: Command, cli: Cli): void => {
  const all = [
    addLogin,
    addLogout,
    addWhoami,
    addProgramme,
    addCycle,
    addEarlierList,
    addImports,
    addTask,
    addCase,
    addRoadmap,
    addInterview,
    addForm,
    addIndicator,
    addSurvey,
    addMentoring,
    addDossier,
    addRegistry,
    addMeeting,
    addTraining,
    addReport,
    addReplay,
    addSearch,
    addInbox,
    addCalendar,
    addEvents,
    addPeople,
    addOperate,
    addRecover,
    addRebuild,
  ];
  for (const add of all) add(program, cli);
};
