import { group, type AddCommand } from '../../program.js';
import { addMeetingAttendance, addMeetingCancel, addMeetingFollow, addMeetingMinutes, addMeetingMove, addMeetingSign } from './change.js';
import { addMeetingList } from './list.js';
import { addMeetingPlan } from './plan.js';
import { addMeetingShow } from './show.js';

export const addMeeting: AddCommand = (parent, cli) => group(parent, cli, 'meeting', { ru: 'совещания: календарь, протокол, решения', en: 'meetings: their calendar, minutes and decisions' }, [
  addMeetingList, addMeetingPlan, addMeetingShow, addMeetingMove, addMeetingCancel, addMeetingAttendance, addMeetingMinutes, addMeetingSign, addMeetingFollow,
]);
