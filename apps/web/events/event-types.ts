/** The types an auditor asks for most, in the order of a year. */
export const eventTypes = [
  'CyclePlanned', 'SchoolsListed', 'SchoolsUnlisted', 'SchoolListConfirmed', 'CycleLaunched', 'CaseOpened', 'StepOpened', 'StepAdded', 'ReminderIssued', 'ReminderRequested', 'StepSubmitted',
  'SubmissionRecalled', 'ReviewOpened', 'StepReturned', 'StepApproved', 'StepCompleted', 'StepEscalated', 'StepClosed', 'DeadlineExtended', 'StepReassigned', 'CaseSetAside', 'CaseResumed',
  'CaseCompleted', 'CaseReopened', 'CaseClosed', 'CycleClosed', 'CycleCompleted', 'RoleGranted', 'RoleRevoked', 'SecondFactorReset', 'ProgrammePublished',
] as const;
