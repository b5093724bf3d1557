import { Access } from './access/access.js';
import { KnownCases } from './access/case-facts.js';
import { GrantsOfPeople } from './access/grants-of-people.js';
import { KnownPlaces } from './access/known-places.js';
import { SignIn } from './access/sign-in.js';
import { CycleBoard } from './board/cycle-board.js';
import { ExportBoard } from './board/export-board.js';
import { CarryOutBulk } from './bulk/carry-out-bulk.js';
import { AddStepHandler } from './cases/add-step.js';
import { CaseList } from './cases/case-list.js';
import { ResumeCaseHandler } from './cases/resume-case.js';
import { ShowCase } from './cases/show-case.js';
import { ShowDeadline } from './cases/show-deadline.js';
import { CommandSender } from './commands/command-sender.js';
import { ReadYourWrites } from './commands/read-your-writes.js';
import { AmendCycleHandler } from './cycles/amend-cycle.js';
import { ChangeCycle } from './cycles/change-cycle.js';
import { CycleEvents } from './cycles/cycle-events.js';
import { CycleFacts } from './cycles/cycle-facts.js';
import { CycleList } from './cycles/cycle-list.js';
import { CycleSchools } from './cycles/cycle-schools.js';
import { ImportSchoolsHandler } from './cycles/import/import-schools.js';
import { ProgrammeOfCycles } from './cycles/programme-of-cycles.js';
import { PlanCycleHandler } from './cycles/plan-cycle.js';
import { ShowCycle } from './cycles/show-cycle.js';
import { DeadlineList } from './deadlines/deadline-list.js';
import { CycleDiagnostics } from './diagnostics/cycle-diagnostics.js';
import { ParticipantList } from './diagnostics/participant-list.js';
import { RecordDiagnostics } from './diagnostics/record-results.js';
import { ShowFunnel } from './diagnostics/show-funnel.js';
import { PlaceOfStream } from './events/place-of-stream.js';
import { ReadableEvents } from './events/readable-events.js';
import { ReadStreamPage } from './events/stream-page.js';
import { FileReferences } from './files/file-references.js';
import { ResumeUpload } from './files/resume-upload.js';
import { ServeFile } from './files/serve-file.js';
import { UploadFile } from './files/upload-file.js';
import { identificationHandlers } from './identification/identification-handlers.js';
import { AnswerDesk } from './forms/answer-desk.js';
import { ChangeForm } from './forms/change-form.js';
import { FormsOfCycle } from './forms/form-completeness.js';
import { FormSheet } from './forms/form-sheet.js';
import { SubmitFormHandler } from './forms/submit-form.js';
import { SchoolTags } from './cycles/import/school-tags.js';
import { CheckTable } from './imports/check-table.js';
import { CycleOfImport } from './imports/cycle-of-import.js';
import { ImportContacts } from './imports/import-contacts.js';
import { ImportedValues } from './imports/imported-values.js';
import { ImportTemplate } from './imports/import-template.js';
import { RunImport } from './imports/run-import.js';
import { StorePlan } from './imports/store-plan.js';
import { WouldChange } from './imports/would-change.js';
import { RegistryLists } from './registry/registry-lists.js';
import { RegistrySchools } from './registry/registry-schools.js';
import { Inbox } from './inbox/inbox.js';
import { FollowDecisions } from './meetings/follow-decisions.js';
import { HoldMeeting } from './meetings/hold-meeting.js';
import { MeetingAccess } from './meetings/meeting-access.js';
import { MeetingList } from './meetings/meeting-list.js';
import { PlanMeetings } from './meetings/plan-meetings.js';
import { CheckInterviewMove } from './interviews/check-move.js';
import { ShowMeeting } from './meetings/show-meeting.js';
import { ChangeInterviews } from './interviews/change-interviews.js';
import { HoldInterviewHandler } from './interviews/hold-interview.js';
import { KnownInterviews } from './interviews/interview-facts.js';
import { ShowTimetable } from './interviews/show-timetable.js';
import { PlaceOfSubject } from './indicators/place-of-subject.js';
import { RecordIndicatorsHandler } from './indicators/record-indicators.js';
import { ShowIndicators } from './indicators/show-indicators.js';
import { ChangeMentoring } from './mentoring/change-mentoring.js';
import { GiveAccess } from './mentoring/give-access.js';
import { KnownMentoring } from './mentoring/mentoring-facts.js';
import { ShowMentoring } from './mentoring/show-mentoring.js';
import { LogVisitHandler } from './visits/log-visit.js';
import { VisitDays } from './visits/visit-days.js';
import { VisitDesk } from './visits/visit-desk.js';
import { EventTail } from './live/event-tail.js';
import { LiveUpdates } from './live/live-updates.js';
import { ChangeProfile } from './me/change-profile.js';
import { OwnSecurityDesk } from './me/own-security.js';
import { ShowMe } from './me/show-me.js';
import { CleanFilesHandler } from './operate/clean-files.js';
import { ShowEngine } from './operate/show-engine.js';
import { StreamLoader } from './parts/stream-loader.js';
import { ResetPasswordDesk } from './people/reset-password.js';
import { SignInLetters } from './people/sign-in-letters.js';
import { SignInOfPersonDesk } from './people/sign-in-of-person.js';
import { ChangePerson } from './people/change-person.js';
import { MayManage } from './people/may-manage.js';
import { PeopleList } from './people/people-list.js';
import { RegisterPersonHandler } from './people/register-person.js';
import { PreviewProgramme } from './programmes/preview-programme.js';
import { ProgrammeList } from './programmes/programme-list.js';
import { PublishProgrammeHandler } from './programmes/publish-programme.js';
import { PublishedProgrammes } from './programmes/published-programmes.js';
import { RehearseCycle } from './rehearsals/rehearse-cycle.js';
import { Rehearsals } from './rehearsals/rehearsals.js';
import { ShowDossier } from './dossier/show-dossier.js';
import { CalendarEntries } from './calendar-feeds/calendar-entries.js';
import { CalendarFeeds } from './calendar-feeds/calendar-feeds.js';
import { ChangeReport } from './reports/change-report.js';
import { HandInReport } from './reports/hand-in-report.js';
import { ReadReports } from './reports/read-reports.js';
import { ReportDesk } from './reports/report-desk.js';
import { ReportFiles } from './reports/report-files.js';
import { CarryOutRoadmap } from './roadmap/carry-out-roadmap.js';
import { TriedMeasures } from './roadmap/tried-measures.js';
import { EarlierMeasures } from './roadmap/earlier-measures.js';
import { LoadRoadmap } from './roadmap/load-roadmap.js';
import { ColleaguesOfCase } from './roadmap/colleagues.js';
import { RoadmapPeople } from './roadmap/roadmap-people.js';
import { ShowRoadmap } from './roadmap/show-roadmap.js';
import { PeopleByName } from './search/people-by-name.js';
import { Search } from './search/search.js';
import { ExportReplay } from './replay/export-replay.js';
import { ChainCheck } from './events/chain-check.js';
import { ExportEvents } from './events/export-events.js';
import { PlaceOfReplay } from './replay/place-of-replay.js';
import { ReadReplay } from './replay/replay-events.js';
import { ReplayNames } from './replay/replay-names.js';
import { ReplayStanding } from './replay/replay-standing.js';
import { ReplayTimeline } from './replay/replay-timeline.js';
import { StreamsOfSubject } from './replay/streams-of-subject.js';
import { WhoActed } from './replay/who-acted.js';
import { StepTitles } from './replay/step-titles.js';
import { CarryOutStep } from './steps/carry-out-step.js';
import { DaysLeft } from './parts/days-left.js';
import { ForgottenPasswordDesk } from './sign-in/forgotten-password.js';
import { ShowSignIn } from './sign-in/show-sign-in.js';
import { AnswerSurveyHandler } from './surveys/answer-survey.js';
import { ManageSurvey } from './surveys/manage-survey.js';
import { ShowSurvey } from './surveys/show-survey.js';
import { SurveyDesk } from './surveys/survey-desk.js';
import { SurveyTickets } from './surveys/survey-tickets.js';
import { HoldTraining } from './trainings/hold-training.js';
import { TrainingCircle } from './trainings/training-circle.js';
import { TrainingList } from './trainings/training-list.js';
import { TaskList } from './tasks/task-list.js';

/** What controllers and guards hand their work to: one a use case, and what these share. */
export const handlers = [
  DaysLeft, ShowSignIn, ForgottenPasswordDesk, ResetPasswordDesk, SignInLetters,
  StreamLoader, KnownCases, KnownPlaces, GrantsOfPeople, Access, SignIn, CommandSender, ReadYourWrites,
  ProgrammeList, PublishedProgrammes, PublishProgrammeHandler, PreviewProgramme,
  CycleList, ShowCycle, CycleSchools, PlanCycleHandler, ImportSchoolsHandler, ChangeCycle, AmendCycleHandler, CycleEvents, Rehearsals, RehearseCycle,
  CycleOfImport, CheckTable, WouldChange, SchoolTags, ImportContacts, StorePlan, RunImport, ImportTemplate, ImportedValues, RegistrySchools, RegistryLists,
  CaseList, ShowCase, ShowDeadline, ResumeCaseHandler, CarryOutStep, AddStepHandler, CarryOutBulk, CycleBoard, ExportBoard, TaskList, DeadlineList, Inbox,
  UploadFile, ResumeUpload, ServeFile, FileReferences,
  LoadRoadmap, ShowRoadmap, EarlierMeasures, TriedMeasures, CarryOutRoadmap, ColleaguesOfCase, RoadmapPeople,
  KnownMentoring, GiveAccess, ShowMentoring, ChangeMentoring, LogVisitHandler, VisitDesk, VisitDays, KnownInterviews, ShowTimetable, ChangeInterviews, HoldInterviewHandler, CheckInterviewMove,
  ProgrammeOfCycles, AnswerDesk, FormSheet, ChangeForm, SubmitFormHandler, FormsOfCycle, PlaceOfSubject, ShowIndicators, RecordIndicatorsHandler,
  Search, PeopleByName, ChainCheck, ExportEvents, ExportReplay, PlaceOfReplay, ReadReplay, ReplayNames, ReplayStanding, ReplayTimeline, StreamsOfSubject, WhoActed, StepTitles,
  SurveyDesk, SurveyTickets, ManageSurvey, AnswerSurveyHandler, ShowSurvey,
  PeopleList, RegisterPersonHandler, ChangePerson, SignInOfPersonDesk, MayManage, PlaceOfStream, ReadableEvents, ReadStreamPage, EventTail, LiveUpdates, ShowMe, ChangeProfile, OwnSecurityDesk, ShowEngine, CleanFilesHandler,
  CycleFacts, MeetingAccess, MeetingList, ShowMeeting, PlanMeetings, FollowDecisions, HoldMeeting,
  ...identificationHandlers,
  ShowDossier, CalendarEntries, CalendarFeeds, ReportDesk, ReportFiles, ReadReports, ChangeReport, HandInReport,
  CycleDiagnostics, RecordDiagnostics, ShowFunnel, ParticipantList, HoldTraining, TrainingCircle, TrainingList,
];
