// Made from the API's description.
export interface paths {
    "/api/v1/bulk/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the work of many
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, expert.
         */
        post: operations["bulk.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give many steps a later due date
         * @description For: institute-coordinator, department.
         */
        post: operations["bulk.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name the persons who are to do many steps
         * @description For: institute-coordinator, municipality, municipal-centre.
         */
        post: operations["bulk.reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind the holders of many steps
         * @description For: institute-coordinator, municipality, municipal-centre, curator.
         */
        post: operations["bulk.remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the work of many back with remarks
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, expert.
         */
        post: operations["bulk.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases one’s roles reach
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor.
         */
        get: operations["cases.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A case: stages, steps, dates, and how long each side has held them
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor.
         */
        get: operations["cases.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A case’s history
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor.
         */
        get: operations["cases.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file the case refers to, for those who may read the case
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor.
         */
        get: operations["files.serve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a case back to work that was set aside
         * @description For: institute-coordinator.
         */
        post: operations["cases.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/roadmap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roadmap of a school or municipality: template, draft, remarks, changes, measures under way
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor.
         */
        get: operations["roadmap.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/roadmap/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a remark by a change or a reasoned refusal
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team.
         */
        post: operations["roadmap.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/roadmap/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve at the present level; after the last one each measure becomes a step with its own deadline
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, expert.
         */
        post: operations["roadmap.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/roadmap/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write on: several people at once, merged field by field
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team.
         */
        post: operations["roadmap.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/roadmap/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether a measure had its effect
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team.
         */
        post: operations["roadmap.judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/roadmap/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how far a measure has come, with evidence
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team.
         */
        post: operations["roadmap.progress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/roadmap/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name the page where the roadmap is published; it is asked for, and again whenever this is sent again
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team.
         */
        post: operations["roadmap.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/roadmap/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one’s own submission back before review begins
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team.
         */
        post: operations["roadmap.recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/roadmap/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the roadmap back with the remarks made
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, expert.
         */
        post: operations["roadmap.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/roadmap/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what one finds of a section, with remarks on it or on its measures
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, expert.
         */
        post: operations["roadmap.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/roadmap/submissions/{submission}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A submission as it was frozen, and what it changed
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor.
         */
        get: operations["roadmap.submission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/roadmap/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the roadmap in: it is frozen whole, and the plan’s step with it
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team.
         */
        post: operations["roadmap.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a task of one’s own, with its day, reminders and escalations
         * @description For: institute-coordinator, municipality, municipal-centre, curator.
         */
        post: operations["cases.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps/{step}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve work at its present level
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, expert.
         */
        post: operations["steps.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps/{step}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a step added during the year
         * @description For: institute-coordinator, municipality, municipal-centre, curator.
         */
        post: operations["steps.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps/{step}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a step is due when it is
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor.
         */
        get: operations["cases.deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps/{step}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a later due date
         * @description For: institute-coordinator, department.
         */
        post: operations["steps.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps/{step}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name the person who is to do the step
         * @description For: institute-coordinator, municipality, municipal-centre.
         */
        post: operations["steps.reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps/{step}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one’s own work back before anyone has reviewed it
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team.
         */
        post: operations["steps.recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps/{step}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind whoever holds the step now
         * @description For: institute-coordinator, municipality, municipal-centre, curator.
         */
        post: operations["steps.remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps/{step}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send work back with remarks
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, expert.
         */
        post: operations["steps.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case}/steps/{step}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a step in
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team.
         */
        post: operations["steps.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cycles of one’s regions
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor, administrator.
         */
        get: operations["cycles.all"];
        put?: never;
        /**
         * Plan a region’s year by a published programme
         * @description For: institute-coordinator.
         */
        post: operations["cycles.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a cycle stands: counts by stage and status, late ones, municipalities
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor, administrator.
         */
        get: operations["cycles.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the cycle go on by another edition of its programme
         * @description For: institute-coordinator.
         */
        post: operations["cycles.amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/amend/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rehearse an amended programme on every open case: tasks that appear or go, dates that move, reminders that would repeat
         * @description For: institute-coordinator.
         */
        post: operations["cycles.previewAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the cycle: what is still open ends with it
         * @description For: institute-coordinator.
         */
        post: operations["cycles.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the list by its order
         * @description For: institute-coordinator.
         */
        post: operations["cycles.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cycle’s events: a page, or as they come when text/event-stream is asked for
         * @description For: auditor, institute-coordinator, department.
         */
        get: operations["cycles.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Launch the cycle: every case opens and time runs
         * @description For: institute-coordinator.
         */
        post: operations["cycles.launch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A cycle’s meetings by day
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor.
         */
        get: operations["meetings.all"];
        put?: never;
        /**
         * Announce a meeting that no rule gives
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["meetings.announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/meetings/{meeting}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A meeting, its minutes, and what has become of its decisions
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor.
         */
        get: operations["meetings.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/meetings/{meeting}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set what it is about
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["meetings.agenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/meetings/{meeting}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record who was there
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["meetings.attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/meetings/{meeting}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel it
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["meetings.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/meetings/{meeting}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put one signed decision right; what was signed stays beside it
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["meetings.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/meetings/{meeting}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the dates of signed decisions into cases that lack them
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["meetings.follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/meetings/{meeting}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the minutes, whole, until they are signed
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["meetings.minutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/meetings/{meeting}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give it another day or hour; what follows it moves along
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["meetings.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/meetings/{meeting}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the minutes for good; dated decisions become deadlines
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["meetings.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/meetings/{meeting}/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name the school it is held at
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["meetings.visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/meetings/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the programme’s series on the calendar; again after a day off was decreed
         * @description For: institute-coordinator, department.
         */
        post: operations["meetings.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reports of a cycle’s programme and how they stand
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, auditor.
         */
        get: operations["reports.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report: what is prepared, what it would say now, and where every number comes from
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, auditor.
         */
        get: operations["reports.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/reports/{report}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has changed since the report was signed
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, auditor.
         */
        get: operations["reports.difference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/reports/{report}/draft/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report as it would be now, as a file
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, auditor.
         */
        get: operations["reports.draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/reports/{report}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State a number that no record holds, with its basis
         * @description For: institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["reports.state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/reports/{report}/files/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed report as a file, as it was frozen
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, auditor.
         */
        get: operations["reports.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/reports/{report}/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prepare the report from what is recorded now
         * @description For: institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["reports.prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/reports/{report}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the signed report was sent
         * @description For: institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["reports.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/reports/{report}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign what was read: it is frozen, and its step is handed in
         * @description For: institute-coordinator, assessment-centre, municipality, municipal-centre.
         */
        post: operations["reports.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The schools on the cycle’s list, as far as one’s roles reach
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor, administrator.
         */
        get: operations["cycles.listed"];
        put?: never;
        /**
         * Register schools and put them on the list
         * @description For: institute-coordinator.
         */
        post: operations["cycles.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycle}/schools/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take schools off the list before it is confirmed
         * @description For: institute-coordinator.
         */
        post: operations["cycles.unlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is due when, within one’s reach
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor.
         */
        get: operations["deadlines.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log in its global order, as far as one’s roles reach
         * @description For: auditor, institute-coordinator, department.
         */
        get: operations["events.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file: the body is its content; the same content twice is one file
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team.
         */
        post: operations["files.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything it needs answers */
        get: operations["health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s notices, the newest first */
        get: operations["inbox.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/{notice}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notice as read */
        post: operations["inbox.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes within one’s reach, as it becomes readable; goes on after Last-Event-ID */
        get: operations["live.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, with which roles, and what they allow */
        get: operations["me.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Measures for Prometheus */
        get: operations["health.metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operate/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make all read models anew from the events
         * @description For: administrator.
         */
        post: operations["operate.rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operate/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Temporal back what it has lost, from the events
         * @description For: administrator.
         */
        post: operations["operate.recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operate/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the relay and the projector are
         * @description For: administrator.
         */
        get: operations["operate.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People with roles within one’s own reach
         * @description For: institute-coordinator, administrator.
         */
        get: operations["people.all"];
        put?: never;
        /**
         * Register a person, with roles and an account
         * @description For: institute-coordinator, administrator.
         */
        post: operations["people.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person’s data; the history stays whole
         * @description For: institute-coordinator, administrator.
         */
        post: operations["people.erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a role over a place
         * @description For: institute-coordinator, administrator.
         */
        post: operations["people.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/roles/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a role away
         * @description For: institute-coordinator, administrator.
         */
        post: operations["people.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Programmes and their editions
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor, administrator.
         */
        get: operations["programmes.all"];
        put?: never;
        /**
         * Publish an edition; it never changes afterwards
         * @description For: institute-coordinator, administrator.
         */
        post: operations["programmes.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A programme’s document, the latest edition when none is named
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor, administrator.
         */
        get: operations["programmes.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A programme’s year before it is lived: every step, date, reminder and escalation with its reason
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor, administrator.
         */
        get: operations["programmes.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what is wrong in a document, and where
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor, administrator.
         */
        post: operations["programmes.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school-cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The schools’ cases one’s roles reach
         * @description For: department, institute-coordinator, assessment-centre, municipality, municipal-centre, curator, tutor-school, expert, school-team, auditor.
         */
        get: operations["schoolcycles.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where to sign in, and the accounts of a demo region */
        get: operations["signin.options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for whoever is signed in, the earliest due first */
        get: operations["tasks.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddTask: {
            /**
             * @description The person who is to do it.
             * @default null
             */
            assignee?: string | null;
            /**
             * Format: date
             * @description Inclusive.
             */
            due: string;
            responsible: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            /** @description Its id, one among the case’s tasks. */
            task: string;
            title: {
                en: string;
                ru: string;
            };
        };
        AmendCycle: {
            /** @description A published edition of the cycle’s programme. */
            edition: number;
            /**
             * @description The order or decree behind it.
             * @default null
             */
            order?: string | null;
            reason: string;
        };
        AmendmentOfCase: {
            appear: {
                /** Format: date */
                due: string | null;
                step: string;
            }[];
            case: string;
            go: {
                /** @enum {string} */
                status: "waiting" | "open" | "in-review";
                step: string;
            }[];
            moved: {
                /** Format: date */
                from: string;
                step: string;
                /** Format: date */
                to: string;
            }[];
            notices: {
                at: string;
                id: string;
                /** @description It went out once before, for the old date. */
                repeated: boolean;
                step: string;
            }[];
        };
        AmendmentPreview: {
            appear: number;
            /** @description Open cases looked at. */
            cases: number;
            /** @description Of these, with anything that changes. */
            changed: number;
            cycle: string;
            /** @description Case by case, those that change; at most two thousand of them. */
            effects: components["schemas"]["AmendmentOfCase"][];
            from: number;
            go: number;
            moved: number;
            /** @description Reminders and escalations that would go out a second time. */
            repeated: number;
            to: number;
        };
        AnnounceMeeting: {
            agenda?: string[];
            attends?: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            /** @enum {string} */
            chair?: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            /** Format: date */
            day: string;
            /** @enum {string} */
            form?: "in-person" | "video-link";
            /** @enum {string} */
            kind?: "working-group" | "planning" | "webinar" | "review" | "conference";
            minutes?: number;
            /** @default null */
            municipality?: string | null;
            /** @description A series of the programme, or a name of its own. */
            series: string;
            time?: string;
            /** @description For a meeting outside the programme’s series it must be given. */
            title?: {
                en: string;
                ru: string;
            };
            /** @default null */
            visit?: string | null;
        };
        AnswerRemark: {
            /** @enum {string} */
            kind: "changed" | "refused";
            remark: string;
            /** @default  */
            text?: string;
        };
        ApproveRoadmap: {
            /** @default  */
            note?: string;
        };
        ApproveStep: {
            /** @default  */
            note?: string;
        };
        AssignVisit: {
            school: string;
        };
        BulkAnswer: {
            done: number;
            refused: number;
            results: components["schemas"]["BulkResult"][];
        };
        BulkApprove: {
            items: {
                /** @example smolensk-2026.school.vyazma-1 */
                case: string;
                /** @default  */
                note?: string;
                step: string;
            }[];
        };
        BulkExtend: {
            items: {
                /** @example smolensk-2026.school.vyazma-1 */
                case: string;
                /** @default null */
                order?: string | null;
                reason: string;
                step: string;
                /** Format: date */
                to: string;
            }[];
        };
        BulkReassign: {
            items: {
                /** @example smolensk-2026.school.vyazma-1 */
                case: string;
                step: string;
                /** @description The person who is to do it. */
                to: string;
            }[];
        };
        BulkRemind: {
            items: {
                /** @example smolensk-2026.school.vyazma-1 */
                case: string;
                /** @default  */
                message?: string;
                step: string;
            }[];
        };
        BulkResult: {
            case: string;
            /** @enum {string} */
            outcome: "done" | "refused";
            problem?: components["schemas"]["Problem"];
            repeated?: boolean;
            step: string;
            /** @description The case’s version after it was done. */
            version?: number;
        };
        BulkReturn: {
            items: {
                /** @example smolensk-2026.school.vyazma-1 */
                case: string;
                remarks: {
                    place: string;
                    text: string;
                }[];
                step: string;
            }[];
        };
        CancelMeeting: {
            reason: string;
        };
        CancelStep: {
            reason: string;
        };
        /** @description A subject’s whole way through the cycle, as its events have it. */
        Case: {
            case: string;
            cycle: string;
            endedAt: string | null;
            /** @enum {string} */
            kind: "region" | "municipality" | "school";
            launchedAt: string;
            municipality: string | null;
            name: string | null;
            /** @description When something will next become due by itself. */
            nextInstant: string | null;
            programme: {
                edition: number;
                id: string;
                title: {
                    en: string;
                    ru: string;
                };
            };
            region: string;
            setAsideBecause: string | null;
            stages: components["schemas"]["Stage"][];
            /** @enum {string} */
            status: "open" | "set-aside" | "completed" | "closed";
            subject: string;
            version: number;
            year: string;
        };
        CaseChanged: {
            case: string;
            repeated: boolean;
            /** @enum {string} */
            status: "open" | "set-aside" | "completed" | "closed";
            version: number;
        };
        CaseRow: {
            case: string;
            changedAt: string;
            closedSteps: number;
            cycle: string;
            doneLate: number;
            doneSteps: number;
            endedAt: string | null;
            /** @enum {string} */
            kind: "region" | "municipality" | "school";
            municipality: string | null;
            name: string | null;
            /** Format: date */
            nextDue: string | null;
            openSteps: number;
            overdueSteps: number;
            region: string;
            returns: number;
            setAside: string | null;
            stage: string | null;
            /** @enum {string} */
            status: "open" | "set-aside" | "completed" | "closed";
            stepsInReview: number;
            subject: string;
            version: number;
        };
        Cases: {
            cases: components["schemas"]["CaseRow"][];
            /** @description Send it back as `cursor`; null after the last row. */
            next: string | null;
        };
        CloseCycle: {
            reason: string;
        };
        ConfirmList: {
            order: {
                /**
                 * Format: date
                 * @description When the appendix is headed with another date; the disagreement is kept and shown.
                 * @default null
                 */
                appendixDate?: string | null;
                /** Format: date */
                date: string;
                number: string;
                /** @default  */
                title?: string;
            };
        };
        Contacts: {
            /**
             * Format: email
             * @default null
             */
            email: string | null;
            name: string;
            /** @default null */
            phone: string | null;
        };
        CorrectDecision: {
            decision: {
                /**
                 * @default {
                 *       "kind": "region",
                 *       "ids": null
                 *     }
                 */
                concerns?: {
                    ids: string[] | null;
                    /** @enum {string} */
                    kind: "region" | "municipality" | "school";
                };
                /**
                 * Format: date
                 * @default null
                 */
                due?: string | null;
                number: string;
                owner: {
                    /** @default null */
                    person?: string | null;
                    /** @enum {string} */
                    role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                };
                text: string;
                /** @default [] */
                together?: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            };
            /** @default null */
            order?: string | null;
            reason: string;
        };
        Cycle: {
            cycle: string;
            /** @description The order’s date and its appendix’s, where they differ. */
            disagreement: string | null;
            edition: number;
            endedAt: string | null;
            endReason: string | null;
            /** Format: date */
            firstDay: string;
            /** Format: date */
            lastDay: string;
            launchedAt: string | null;
            order: {
                /** Format: date */
                appendixDate: string | null;
                /** Format: date */
                date: string;
                number: string;
                title: string;
            } | null;
            plannedAt: string;
            programme: string;
            region: string;
            schools: number;
            /** @enum {string} */
            status: "planned" | "confirmed" | "running" | "closed" | "completed";
            title: {
                en: string;
                ru: string;
            };
            version: number;
            year: string;
            zone: string;
        };
        CycleChanged: {
            cycle: string;
            repeated: boolean;
            schools: number;
            /** @enum {string} */
            status: "planned" | "confirmed" | "running" | "closed" | "completed";
            version: number;
        };
        Cycles: {
            cycles: components["schemas"]["Cycle"][];
        };
        /** @description Counts cover what one’s roles reach. */
        CycleStatus: {
            /** @description Cases by their present stage and status. */
            cases: {
                cases: number;
                /** @enum {string} */
                kind: "region" | "municipality" | "school";
                stage: string | null;
                /** @enum {string} */
                status: "open" | "set-aside" | "completed" | "closed";
            }[];
            cycle: string;
            /** @description The order’s date and its appendix’s, where they differ. */
            disagreement: string | null;
            edition: number;
            endedAt: string | null;
            endReason: string | null;
            /** Format: date */
            firstDay: string;
            /** Format: date */
            lastDay: string;
            lateCases: number;
            launchedAt: string | null;
            municipalities: components["schemas"]["MunicipalityCount"][];
            order: {
                /** Format: date */
                appendixDate: string | null;
                /** Format: date */
                date: string;
                number: string;
                title: string;
            } | null;
            plannedAt: string;
            programme: string;
            region: string;
            schools: number;
            stages: {
                en: string;
                ru: string;
                stage: string;
            }[];
            /** @enum {string} */
            status: "planned" | "confirmed" | "running" | "closed" | "completed";
            steps: {
                closed: number;
                done: number;
                doneLate: number;
                inReview: number;
                open: number;
                overdue: number;
            };
            title: {
                en: string;
                ru: string;
            };
            version: number;
            year: string;
            zone: string;
        };
        Deadline: {
            case: string;
            /** @description Why the date is what it is, in sentences. */
            explanation: {
                en: string;
                ru: string;
            };
            plan: {
                /** Format: date */
                due: string;
                endsAt: string;
                escalations: {
                    after: {
                        days: number;
                    } | {
                        workdays: number;
                    };
                    at: string;
                    id: string;
                    /** @enum {string} */
                    to: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                }[];
                explanation: {
                    calendar: {
                        edition: string;
                        id: string;
                        provisional?: boolean;
                    };
                    /** Format: date */
                    countedFrom: string;
                    escalate: {
                        after: {
                            days: number;
                        } | {
                            workdays: number;
                        };
                        /** @enum {string} */
                        to: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                    }[];
                    extensions: {
                        at: string;
                        by: string;
                        /** Format: date */
                        from: string;
                        order: string | null;
                        reason: string;
                        /** Format: date */
                        to: string;
                    }[];
                    leftOut: {
                        at: string;
                        id: string;
                    }[];
                    moved: {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        why: {
                            en: string;
                            ru: string;
                        };
                    } | null;
                    order?: {
                        /** Format: date */
                        date: string;
                        number: string;
                    };
                    pauses: {
                        from: string;
                        heldBy: string;
                        until: string;
                        workdays: number;
                    }[];
                    remind: {
                        before: {
                            days: number;
                        } | {
                            workdays: number;
                        };
                    }[];
                    rule: {
                        on: string;
                        /**
                         * @default none
                         * @enum {string}
                         */
                        shift: "none" | "next-working-day" | "previous-working-day";
                        /** @default 0 */
                        years: number;
                    } | {
                        after: ("launch" | "opened" | "submitted" | "returned") | {
                            approved: string;
                        };
                        /**
                         * @default none
                         * @enum {string}
                         */
                        shift: "none" | "next-working-day" | "previous-working-day";
                        span: {
                            days: number;
                        } | {
                            workdays: number;
                        };
                    };
                    zone: string;
                };
                reminders: {
                    at: string;
                    before: {
                        days: number;
                    } | {
                        workdays: number;
                    };
                    id: string;
                }[];
            };
            /** @enum {string} */
            side: "holder" | "reviewer";
            step: string;
            version: number;
            /** @description To the due date; 0 on the day itself, below 0 once it has passed. */
            workingDaysLeft: number | null;
        };
        Deadlines: {
            deadlines: components["schemas"]["StepRow"][];
            /** @description Send it back as `cursor`; null after the last row. */
            next: string | null;
        };
        /** @description Of all it concerns; null for a decision without a date. */
        DecisionFulfilment: {
            cancelled: number;
            cases: number;
            done: number;
            doneLate: number;
            open: number;
            overdue: number;
        };
        DecisionOfMeeting: {
            concerns: {
                ids: string[] | null;
                /** @enum {string} */
                kind: "region" | "municipality" | "school";
            };
            /** Format: date */
            due: string | null;
            fulfilment: components["schemas"]["DecisionFulfilment"] | null;
            number: string;
            owner: {
                person: string | null;
                /** @enum {string} */
                role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            };
            revision: number;
            /** @description Its steps, as far as one’s roles reach. */
            steps: components["schemas"]["StepRow"][];
            text: string;
            together: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
        };
        DemoAccount: {
            login: string;
            password: string;
            /** @enum {string} */
            role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
        };
        DraftMinutes: {
            decisions: {
                /**
                 * @default {
                 *       "kind": "region",
                 *       "ids": null
                 *     }
                 */
                concerns?: {
                    ids: string[] | null;
                    /** @enum {string} */
                    kind: "region" | "municipality" | "school";
                };
                /**
                 * Format: date
                 * @default null
                 */
                due?: string | null;
                number: string;
                owner: {
                    /** @default null */
                    person?: string | null;
                    /** @enum {string} */
                    role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                };
                text: string;
                /** @default [] */
                together?: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            }[];
            /** @default [] */
            heard?: {
                /**
                 * @default null
                 * @enum {string|null}
                 */
                by?: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator" | null;
                title: string;
            }[];
            /** @default null */
            number?: string | null;
        };
        EditRoadmap: {
            edits: ({
                measure: string;
                section: string;
                set: {
                    cause?: string;
                    /** Format: date */
                    due?: string | null;
                    effect?: string;
                    indicator?: string;
                    /** @enum {string|null} */
                    owner?: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator" | null;
                    person?: string | null;
                    risk?: string;
                    title?: string;
                };
            } | {
                measure: string;
                /** @enum {boolean} */
                remove: true;
                section: string;
            } | {
                aim: string;
                section: string;
            })[];
            /** @description The revision one looked at. What others changed since is merged, unless it is the same field. */
            seen: number;
        };
        /** @description Where the log ends, how far its readers are, and who is active. */
        EngineStatus: {
            epoch: {
                id: string;
                since: string;
            };
            head: string | null;
            leases: {
                acquiredAt: string;
                held: boolean;
                holder: string | null;
                name: string;
                token: string;
            }[];
            projectors: {
                event: {
                    [key: string]: unknown;
                } | null;
                /** @description Events done so far, by a rebuild. */
                events: number | null;
                holder: string;
                name: string;
                problem: string | null;
                seenAt: string;
                since: string;
                state: string;
            }[];
            readModels: {
                behind: boolean;
                events: number;
                position: string | null;
                seconds: number;
            };
            relay: {
                behind: boolean;
                position: string | null;
            };
            /** @description Cases set aside for a fault of their own. */
            setAside: number;
        };
        ErasePerson: {
            reason: string;
        };
        Event: {
            actor: {
                id: string;
                /** @enum {string} */
                kind: "person" | "system";
            };
            causationId: string;
            correlationId: string;
            data: {
                [key: string]: unknown;
            };
            hash: string;
            id: string;
            occurredAt: string;
            position: string;
            previousHash: string;
            recordedAt: string;
            schemaVersion: number;
            stream: string;
            type: string;
            version: number;
        };
        EventPage: {
            events: components["schemas"]["Event"][];
            /** @description Whether more may follow right now. */
            more: boolean;
            /** @description Send it back as `after` for what follows, now or later; null while there is nothing at all. */
            next: string | null;
        };
        /** @description The new due date, inclusive; why; and by which order, if there is one. */
        ExtendDeadline: {
            /** @default null */
            order?: string | null;
            reason: string;
            /** Format: date */
            to: string;
        };
        Grant: {
            /** @enum {string} */
            role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            scope: {
                id: string;
                /** @enum {string} */
                kind: "region" | "municipality" | "school";
            };
        };
        HandedIn: {
            case: string;
            /** @description Why the step was not handed in; the report is signed all the same. */
            refused: string | null;
            /** @description How the step stands now. */
            status: string;
            step: string;
        };
        ImportSchools: {
            schools: components["schemas"]["SchoolRow"][];
        };
        Inbox: {
            next: string | null;
            notices: components["schemas"]["Notice"][];
            unread: number;
        };
        JudgeMeasure: {
            measure: string;
            /** @default  */
            note?: string;
            /** @enum {string} */
            outcome: "worked" | "did-not-work" | "unclear";
        };
        LaunchCycle: {
            /** @description Schools that one workflow carries, 1 to 200. */
            cohortSize?: number;
        };
        ListedSchool: {
            /** @description Earlier cycles that had the school on their lists: it is here again. */
            earlier: string[];
            municipality: string;
            municipalityName: string;
            name: string;
            school: string;
        };
        ListedSchools: {
            /** @description Send it back as `cursor`; null after the last row. */
            next: string | null;
            schools: components["schemas"]["ListedSchool"][];
        };
        Live: {
            /** @enum {string} */
            status: "live";
        };
        Me: {
            /** @description What one’s roles allow somewhere. */
            actions: string[];
            contacts: components["schemas"]["Contacts"] | null;
            grants: {
                /** @enum {string} */
                role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                scope: {
                    id: string;
                    /** @enum {string} */
                    kind: "region" | "municipality" | "school";
                };
            }[];
            /** @enum {string} */
            language: "ru" | "en";
            person: string;
        };
        Meeting: {
            agenda: string[];
            attendance: {
                outsiders: number;
                people: {
                    person: string;
                    /** @enum {string|null} */
                    role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator" | null;
                }[];
                roles: {
                    count: number;
                    municipality: string | null;
                    /** @enum {string} */
                    role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                }[];
            } | null;
            attends: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            cancelled: string | null;
            /** @enum {string} */
            chair: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            corrections: {
                at: string;
                by: string;
                decision: {
                    concerns: {
                        ids: string[] | null;
                        /** @enum {string} */
                        kind: "region" | "municipality" | "school";
                    };
                    /** Format: date */
                    due: string | null;
                    number: string;
                    owner: {
                        person: string | null;
                        /** @enum {string} */
                        role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                    };
                    text: string;
                    together: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
                };
                order: string | null;
                reason: string;
                revision: number;
                was: {
                    concerns: {
                        ids: string[] | null;
                        /** @enum {string} */
                        kind: "region" | "municipality" | "school";
                    };
                    /** Format: date */
                    due: string | null;
                    number: string;
                    owner: {
                        person: string | null;
                        /** @enum {string} */
                        role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                    };
                    text: string;
                    together: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
                };
            }[];
            cycle: string;
            /** Format: date */
            day: string;
            /** @description As they stand now, corrections included. */
            decisions: components["schemas"]["DecisionOfMeeting"][];
            /** @description Only for those who hold the meeting. */
            draft: components["schemas"]["Minutes"] | null;
            /** @enum {string} */
            form: "in-person" | "video-link";
            /** @enum {string} */
            kind: "working-group" | "planning" | "webinar" | "review" | "conference";
            meeting: string;
            minutes: number;
            moved: {
                /** Format: date */
                from: string;
                why: {
                    en: string;
                    ru: string;
                };
            } | null;
            municipality: string | null;
            series: string | null;
            /** @description As it was signed, for good. */
            signed: components["schemas"]["Minutes"] | null;
            signedAt: string | null;
            signedBy: string | null;
            startsAt: string;
            /** @enum {string} */
            status: "planned" | "signed" | "cancelled";
            time: string;
            title: {
                en: string;
                ru: string;
            };
            version: number;
            visit: string | null;
            zone: string;
        };
        MeetingChanged: {
            /** Format: date */
            day: string;
            decisions: {
                /** @description In whose work the decision’s date now stands. */
                cases: number;
                /** Format: date */
                due: string | null;
                number: string;
                refused: string[];
            }[];
            meeting: string;
            repeated: boolean;
            /** @enum {string} */
            status: "planned" | "signed" | "cancelled";
            time: string;
            version: number;
        };
        MeetingRow: {
            attended: number | null;
            /** @enum {string} */
            chair: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            /** Format: date */
            day: string;
            decisions: number | null;
            /** @enum {string} */
            form: "in-person" | "video-link";
            /** @enum {string} */
            kind: "working-group" | "planning" | "webinar" | "review" | "conference";
            /** @description Its id within the cycle. */
            meeting: string;
            minutes: number;
            municipality: string | null;
            series: string | null;
            /** @enum {string} */
            status: "planned" | "signed" | "cancelled";
            time: string;
            title: {
                en: string;
                ru: string;
            };
            visit: string | null;
            zone: string;
        };
        Meetings: {
            meetings: components["schemas"]["MeetingRow"][];
            /** @description Send it back as `cursor`; null after the last row. */
            next: string | null;
        };
        /** @description How many meetings the series give, and how many of them were new or moved. */
        MeetingsPlanned: {
            cycle: string;
            meetings: number;
            moved: number;
            planned: number;
        };
        Minutes: {
            decisions: {
                concerns: {
                    ids: string[] | null;
                    /** @enum {string} */
                    kind: "region" | "municipality" | "school";
                };
                /** Format: date */
                due: string | null;
                number: string;
                owner: {
                    person: string | null;
                    /** @enum {string} */
                    role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                };
                text: string;
                together: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            }[];
            heard: {
                /** @enum {string|null} */
                by: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator" | null;
                title: string;
            }[];
            number: string | null;
        };
        MoveMeeting: {
            /** Format: date */
            day: string;
            reason: string;
            /** @default null */
            time?: string | null;
        };
        MunicipalityCount: {
            completed: number;
            lateSchools: number;
            municipality: string;
            name: string;
            openSteps: number;
            overdueSteps: number;
            schools: number;
            setAside: number;
            stepsInReview: number;
        };
        Nothing: Record<string, never>;
        Notice: {
            at: string;
            case: string;
            /** @enum {string} */
            caseKind: "region" | "municipality" | "school";
            cycle: string;
            /** Format: date */
            due: string | null;
            /** @description Meant for these roles, which nobody holds there. */
            insteadOf: string | null;
            /** @enum {string} */
            kind: "reminder" | "escalation" | "request" | "review" | "returned" | "approved" | "extended" | "closed" | "withdrawn" | "added" | "reassigned" | "set-aside";
            message: string | null;
            name: string | null;
            notice: string;
            read: boolean;
            step: string | null;
            subject: string;
            title: {
                en: string;
                ru: string;
            } | null;
            /**
             * Format: date
             * @description The day of the mail that told it.
             */
            toldOn: string | null;
        };
        NoticeRead: {
            notice: string;
            /** @enum {boolean} */
            read: true;
        };
        People: {
            /** @description Send it back as `cursor`; null after the last row. */
            next: string | null;
            people: components["schemas"]["Person"][];
        };
        Person: {
            contacts: components["schemas"]["Contacts"] | null;
            erasedAt: string | null;
            grants: {
                /** @enum {string} */
                role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                scope: {
                    id: string;
                    /** @enum {string} */
                    kind: "region" | "municipality" | "school";
                };
            }[];
            /** @enum {string} */
            language: "ru" | "en";
            person: string;
            registeredAt: string;
            /** @enum {string} */
            status: "known" | "erased";
            version: number;
        };
        PersonChanged: {
            grants: {
                /** @enum {string} */
                role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                scope: {
                    id: string;
                    /** @enum {string} */
                    kind: "region" | "municipality" | "school";
                };
            }[];
            person: string;
            repeated: boolean;
            /** @enum {string} */
            status: "known" | "erased";
            version: number;
        };
        PlanCycle: {
            cycle: string;
            /** @description The latest when left out. */
            edition?: number;
            programme: string;
            year: string;
        };
        PrepareReport: Record<string, never>;
        PreviewAmendment: {
            /** @description A published edition of the cycle’s programme. */
            edition: number;
        };
        PreviewStep: {
            /** @description Its dates hang on how the year goes: these are what they come to when all is done on its last day. */
            assumed: boolean;
            deadline: {
                explanation: {
                    en: string;
                    ru: string;
                };
                plan: {
                    /** Format: date */
                    due: string;
                    endsAt: string;
                    escalations: {
                        after: {
                            days: number;
                        } | {
                            workdays: number;
                        };
                        at: string;
                        id: string;
                        /** @enum {string} */
                        to: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                    }[];
                    explanation: {
                        calendar: {
                            edition: string;
                            id: string;
                            provisional?: boolean;
                        };
                        /** Format: date */
                        countedFrom: string;
                        escalate: {
                            after: {
                                days: number;
                            } | {
                                workdays: number;
                            };
                            /** @enum {string} */
                            to: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                        }[];
                        extensions: {
                            at: string;
                            by: string;
                            /** Format: date */
                            from: string;
                            order: string | null;
                            reason: string;
                            /** Format: date */
                            to: string;
                        }[];
                        leftOut: {
                            at: string;
                            id: string;
                        }[];
                        moved: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            why: {
                                en: string;
                                ru: string;
                            };
                        } | null;
                        order?: {
                            /** Format: date */
                            date: string;
                            number: string;
                        };
                        pauses: {
                            from: string;
                            heldBy: string;
                            until: string;
                            workdays: number;
                        }[];
                        remind: {
                            before: {
                                days: number;
                            } | {
                                workdays: number;
                            };
                        }[];
                        rule: {
                            on: string;
                            /**
                             * @default none
                             * @enum {string}
                             */
                            shift: "none" | "next-working-day" | "previous-working-day";
                            /** @default 0 */
                            years: number;
                        } | {
                            after: ("launch" | "opened" | "submitted" | "returned") | {
                                approved: string;
                            };
                            /**
                             * @default none
                             * @enum {string}
                             */
                            shift: "none" | "next-working-day" | "previous-working-day";
                            span: {
                                days: number;
                            } | {
                                workdays: number;
                            };
                        };
                        zone: string;
                    };
                    reminders: {
                        at: string;
                        before: {
                            days: number;
                        } | {
                            workdays: number;
                        };
                        id: string;
                    }[];
                };
            };
            id: string;
            interviews: {
                [key: string]: unknown;
            }[];
            /** @enum {string} */
            kind: "task" | "package" | "plan" | "interview" | "monitoring" | "report" | "order";
            opensAt: string;
            responsible: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            reviews: {
                by: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
                explanation: {
                    en: string;
                    ru: string;
                };
                level: number;
                plan: {
                    /** Format: date */
                    due: string;
                    endsAt: string;
                    escalations: {
                        after: {
                            days: number;
                        } | {
                            workdays: number;
                        };
                        at: string;
                        id: string;
                        /** @enum {string} */
                        to: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                    }[];
                    explanation: {
                        calendar: {
                            edition: string;
                            id: string;
                            provisional?: boolean;
                        };
                        /** Format: date */
                        countedFrom: string;
                        escalate: {
                            after: {
                                days: number;
                            } | {
                                workdays: number;
                            };
                            /** @enum {string} */
                            to: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                        }[];
                        extensions: {
                            at: string;
                            by: string;
                            /** Format: date */
                            from: string;
                            order: string | null;
                            reason: string;
                            /** Format: date */
                            to: string;
                        }[];
                        leftOut: {
                            at: string;
                            id: string;
                        }[];
                        moved: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            why: {
                                en: string;
                                ru: string;
                            };
                        } | null;
                        order?: {
                            /** Format: date */
                            date: string;
                            number: string;
                        };
                        pauses: {
                            from: string;
                            heldBy: string;
                            until: string;
                            workdays: number;
                        }[];
                        remind: {
                            before: {
                                days: number;
                            } | {
                                workdays: number;
                            };
                        }[];
                        rule: {
                            on: string;
                            /**
                             * @default none
                             * @enum {string}
                             */
                            shift: "none" | "next-working-day" | "previous-working-day";
                            /** @default 0 */
                            years: number;
                        } | {
                            after: ("launch" | "opened" | "submitted" | "returned") | {
                                approved: string;
                            };
                            /**
                             * @default none
                             * @enum {string}
                             */
                            shift: "none" | "next-working-day" | "previous-working-day";
                            span: {
                                days: number;
                            } | {
                                workdays: number;
                            };
                        };
                        zone: string;
                    };
                    reminders: {
                        at: string;
                        before: {
                            days: number;
                        } | {
                            workdays: number;
                        };
                        id: string;
                    }[];
                };
            }[];
            stage: string;
            step: string;
            title: {
                en: string;
                ru: string;
            };
        };
        /** @description What went wrong, what was kept and what to do now, in the language asked for. */
        Problem: {
            code: string;
            detail: string;
            errors?: components["schemas"]["ProblemField"][];
            instance: string;
            status: number;
            title: string;
            trace: string;
            type: string;
        };
        /** @description One wrong place of a request; the path is a JSON pointer. */
        ProblemField: {
            code: string;
            column?: number;
            line?: number;
            message: string;
            path: string;
        };
        Programme: {
            document: {
                [key: string]: unknown;
            };
            edition: number;
            editions: number[];
            programme: string;
        };
        ProgrammeChecked: {
            edition: number | null;
            problems: components["schemas"]["ProblemField"][];
            programme: string | null;
            valid: boolean;
        };
        /** @description JSON with the document, or the YAML file itself as text/yaml. */
        ProgrammeDocumentBody: string | {
            document: {
                [key: string]: unknown;
            };
        };
        ProgrammeEdition: {
            /** @description Cycles planned with this edition. */
            cycles: number;
            edition: number;
            programme: string;
            publishedAt: string;
            publishedBy: string;
            region: string;
            title: {
                en: string;
                ru: string;
            };
        };
        ProgrammePublished: {
            edition: number;
            editions: number[];
            programme: string;
            repeated: boolean;
            version: number;
        };
        Programmes: {
            programmes: components["schemas"]["ProgrammeEdition"][];
        };
        PublishRoadmap: {
            /** @description A public http or https address. It is asked for now, and what came is recorded. */
            url: string;
        };
        Ready: {
            checks: {
                [key: string]: string;
            };
            /** @enum {string} */
            status: "ready" | "not-ready";
        };
        ReassignStep: {
            /** @description The person who is to do it. */
            to: string;
        };
        Rebuilt: {
            events: number;
            position: string | null;
            seconds: number;
        };
        RecallRoadmap: Record<string, never>;
        RecallSubmission: Record<string, never>;
        RecordAttendance: {
            /** @default 0 */
            outsiders?: number;
            /**
             * @description People registered in the engine.
             * @default []
             */
            people?: {
                person: string;
                /**
                 * @default null
                 * @enum {string|null}
                 */
                role?: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator" | null;
            }[];
            /**
             * @description Others by role: how many.
             * @default []
             */
            roles?: {
                count: number;
                municipality: string | null;
                /** @enum {string} */
                role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            }[];
        };
        Recovered: {
            cycles: {
                cycle: string;
                digest: boolean;
                /** @enum {string} */
                status: "running" | "closed" | "completed";
                workflows: number;
            }[];
        };
        RegisterPerson: {
            /**
             * @description To sign in by the embedded provider.
             * @default null
             */
            account?: {
                login: string;
                password: string;
            } | null;
            contacts: components["schemas"]["Contacts"];
            /** @default [] */
            grants?: {
                /** @enum {string} */
                role: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
                scope: {
                    id: string;
                    /** @enum {string} */
                    kind: "region" | "municipality" | "school";
                };
            }[];
            /**
             * @default ru
             * @enum {string}
             */
            language?: "ru" | "en";
        };
        RemindHolder: {
            /** @default  */
            message?: string;
        };
        Report: {
            /** @description Numbers that no record holds: whoever prepares the report states them. */
            asked: {
                basis: string | null;
                key: string;
                title: {
                    en: string;
                    ru: string;
                };
                /** Format: date */
                trueOn: string | null;
                value: number | null;
            }[];
            /** @enum {string} */
            by: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            issue: number | null;
            report: string;
            /** @description Every issue signed so far; it never changes again. */
            signed: {
                by: string;
                content: string;
                files: {
                    bytes: number;
                    /** @enum {string} */
                    format: "docx" | "pdf" | "xlsx";
                    /** @enum {string} */
                    language: "ru" | "en";
                    sha256: string;
                }[];
                issue: number;
                sentAt: string | null;
                signedAt: string;
            }[];
            /** @enum {string} */
            status: "none" | "prepared" | "signed" | "sent";
            step: string | null;
            title: {
                en: string;
                ru: string;
            };
            /** @enum {string} */
            to: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            version: number;
        };
        ReportChanged: {
            /** @description Numbers that no record holds: whoever prepares the report states them. */
            asked: {
                basis: string | null;
                key: string;
                title: {
                    en: string;
                    ru: string;
                };
                /** Format: date */
                trueOn: string | null;
                value: number | null;
            }[];
            /** @enum {string} */
            by: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            issue: number | null;
            repeated: boolean;
            report: string;
            /** @description Every issue signed so far; it never changes again. */
            signed: {
                by: string;
                content: string;
                files: {
                    bytes: number;
                    /** @enum {string} */
                    format: "docx" | "pdf" | "xlsx";
                    /** @enum {string} */
                    language: "ru" | "en";
                    sha256: string;
                }[];
                issue: number;
                sentAt: string | null;
                signedAt: string;
            }[];
            /** @enum {string} */
            status: "none" | "prepared" | "signed" | "sent";
            step: string | null;
            title: {
                en: string;
                ru: string;
            };
            /** @enum {string} */
            to: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            version: number;
        };
        ReportDifference: {
            cycle: string;
            differences: {
                figure: string;
                is: ({
                    from: {
                        events: string[];
                        /** @enum {string} */
                        kind: "events";
                        stream: string;
                    } | {
                        /** @enum {string} */
                        kind: "query";
                        position: string;
                        query: string;
                    } | {
                        basis: string;
                        event: string;
                        /** @enum {string} */
                        kind: "stated";
                    };
                    /** @enum {boolean} */
                    known: true;
                    shown: string | null;
                    /** Format: date */
                    trueOn: string;
                    value: number;
                } | {
                    /** @enum {boolean} */
                    known: false;
                }) | null;
                title: {
                    en: string;
                    ru: string;
                };
                was: ({
                    from: {
                        events: string[];
                        /** @enum {string} */
                        kind: "events";
                        stream: string;
                    } | {
                        /** @enum {string} */
                        kind: "query";
                        position: string;
                        query: string;
                    } | {
                        basis: string;
                        event: string;
                        /** @enum {string} */
                        kind: "stated";
                    };
                    /** @enum {boolean} */
                    known: true;
                    shown: string | null;
                    /** Format: date */
                    trueOn: string;
                    value: number;
                } | {
                    /** @enum {boolean} */
                    known: false;
                }) | null;
            }[];
            issue: number;
            report: string;
            signedAt: string;
        };
        ReportPreparedAnswer: {
            /** @description Numbers that no record holds: whoever prepares the report states them. */
            asked: {
                basis: string | null;
                key: string;
                title: {
                    en: string;
                    ru: string;
                };
                /** Format: date */
                trueOn: string | null;
                value: number | null;
            }[];
            /** @enum {string} */
            by: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            /** @description The hash to sign; null when the signed issue still holds. */
            content: string | null;
            issue: number | null;
            repeated: boolean;
            report: string;
            /** @description Every issue signed so far; it never changes again. */
            signed: {
                by: string;
                content: string;
                files: {
                    bytes: number;
                    /** @enum {string} */
                    format: "docx" | "pdf" | "xlsx";
                    /** @enum {string} */
                    language: "ru" | "en";
                    sha256: string;
                }[];
                issue: number;
                sentAt: string | null;
                signedAt: string;
            }[];
            /** @enum {string} */
            status: "none" | "prepared" | "signed" | "sent";
            step: string | null;
            title: {
                en: string;
                ru: string;
            };
            /** @enum {string} */
            to: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            version: number;
        };
        ReportProgress: {
            /** @default [] */
            evidence?: {
                bytes: number;
                /**
                 * @default evidence
                 * @enum {string}
                 */
                kind?: "evidence";
                name: string;
                sha256: string;
            }[];
            measure: string;
            /** @default  */
            note?: string;
            /** @description 100 hands the measure’s step in. */
            percent: number;
        };
        Reports: {
            cycle: string;
            reports: components["schemas"]["Report"][];
        };
        ReportSignedAnswer: {
            /** @description Numbers that no record holds: whoever prepares the report states them. */
            asked: {
                basis: string | null;
                key: string;
                title: {
                    en: string;
                    ru: string;
                };
                /** Format: date */
                trueOn: string | null;
                value: number | null;
            }[];
            /** @enum {string} */
            by: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            handedIn: components["schemas"]["HandedIn"] | null;
            issue: number | null;
            repeated: boolean;
            report: string;
            /** @description Every issue signed so far; it never changes again. */
            signed: {
                by: string;
                content: string;
                files: {
                    bytes: number;
                    /** @enum {string} */
                    format: "docx" | "pdf" | "xlsx";
                    /** @enum {string} */
                    language: "ru" | "en";
                    sha256: string;
                }[];
                issue: number;
                sentAt: string | null;
                signedAt: string;
            }[];
            /** @enum {string} */
            status: "none" | "prepared" | "signed" | "sent";
            step: string | null;
            title: {
                en: string;
                ru: string;
            };
            /** @enum {string} */
            to: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            version: number;
        };
        ReportView: {
            /** @description Numbers that no record holds: whoever prepares the report states them. */
            asked: {
                basis: string | null;
                key: string;
                title: {
                    en: string;
                    ru: string;
                };
                /** Format: date */
                trueOn: string | null;
                value: number | null;
            }[];
            /** @enum {string} */
            by: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            cycle: string;
            issue: number | null;
            prepared: {
                content: {
                    asOf: string;
                    blocks: ({
                        heading: {
                            en: string;
                            ru: string;
                        };
                        id: string;
                        /** @enum {string} */
                        kind: "paragraphs";
                        paragraphs: ({
                            text: {
                                en: string;
                                ru: string;
                            };
                        } | {
                            plain: string;
                        } | {
                            figure: string;
                            /** @enum {string} */
                            only?: "ru" | "en";
                        })[][];
                    } | {
                        heading: {
                            en: string;
                            ru: string;
                        };
                        id: string;
                        items: ({
                            text: {
                                en: string;
                                ru: string;
                            };
                        } | {
                            plain: string;
                        } | {
                            figure: string;
                            /** @enum {string} */
                            only?: "ru" | "en";
                        })[][];
                        /** @enum {string} */
                        kind: "list";
                        numbered: boolean;
                    } | {
                        columns: {
                            numeric: boolean;
                            title: {
                                en: string;
                                ru: string;
                            };
                        }[];
                        heading: {
                            en: string;
                            ru: string;
                        };
                        id: string;
                        /** @enum {string} */
                        kind: "table";
                        notes: ({
                            text: {
                                en: string;
                                ru: string;
                            };
                        } | {
                            plain: string;
                        } | {
                            figure: string;
                            /** @enum {string} */
                            only?: "ru" | "en";
                        })[][];
                        rows: {
                            cells: ({
                                text: {
                                    en: string;
                                    ru: string;
                                };
                            } | {
                                plain: string;
                            } | {
                                figure: string;
                                /** @enum {string} */
                                only?: "ru" | "en";
                            })[][];
                            id: string;
                        }[];
                    } | {
                        groups: {
                            items: ({
                                text: {
                                    en: string;
                                    ru: string;
                                };
                            } | {
                                plain: string;
                            } | {
                                figure: string;
                                /** @enum {string} */
                                only?: "ru" | "en";
                            })[][];
                            to: {
                                en: string;
                                ru: string;
                            };
                        }[];
                        heading: {
                            en: string;
                            ru: string;
                        };
                        id: string;
                        /** @enum {string} */
                        kind: "addressed";
                    } | {
                        heading: {
                            en: string;
                            ru: string;
                        };
                        id: string;
                        /** @enum {string} */
                        kind: "sheet";
                        lines: {
                            position: {
                                en: string;
                                ru: string;
                            };
                            unit: {
                                en: string;
                                ru: string;
                            };
                        }[];
                    })[];
                    cycle: string;
                    /** Format: date */
                    day: string;
                    edition: number;
                    figures: {
                        found: {
                            from: {
                                events: string[];
                                /** @enum {string} */
                                kind: "events";
                                stream: string;
                            } | {
                                /** @enum {string} */
                                kind: "query";
                                position: string;
                                query: string;
                            } | {
                                basis: string;
                                event: string;
                                /** @enum {string} */
                                kind: "stated";
                            };
                            /** @enum {boolean} */
                            known: true;
                            shown: string | null;
                            /** Format: date */
                            trueOn: string;
                            value: number;
                        } | {
                            /** @enum {boolean} */
                            known: false;
                        };
                        id: string;
                        title: {
                            en: string;
                            ru: string;
                        };
                    }[];
                    region: {
                        en: string;
                        ru: string;
                    };
                    report: string;
                    title: {
                        en: string;
                        ru: string;
                    };
                    year: string;
                };
                preparedAt: string;
                /** @description Send it back when signing. */
                sha256: string;
            } | null;
            /** @description As it would be prepared at this moment. */
            present: {
                asOf: string;
                blocks: ({
                    heading: {
                        en: string;
                        ru: string;
                    };
                    id: string;
                    /** @enum {string} */
                    kind: "paragraphs";
                    paragraphs: ({
                        text: {
                            en: string;
                            ru: string;
                        };
                    } | {
                        plain: string;
                    } | {
                        figure: string;
                        /** @enum {string} */
                        only?: "ru" | "en";
                    })[][];
                } | {
                    heading: {
                        en: string;
                        ru: string;
                    };
                    id: string;
                    items: ({
                        text: {
                            en: string;
                            ru: string;
                        };
                    } | {
                        plain: string;
                    } | {
                        figure: string;
                        /** @enum {string} */
                        only?: "ru" | "en";
                    })[][];
                    /** @enum {string} */
                    kind: "list";
                    numbered: boolean;
                } | {
                    columns: {
                        numeric: boolean;
                        title: {
                            en: string;
                            ru: string;
                        };
                    }[];
                    heading: {
                        en: string;
                        ru: string;
                    };
                    id: string;
                    /** @enum {string} */
                    kind: "table";
                    notes: ({
                        text: {
                            en: string;
                            ru: string;
                        };
                    } | {
                        plain: string;
                    } | {
                        figure: string;
                        /** @enum {string} */
                        only?: "ru" | "en";
                    })[][];
                    rows: {
                        cells: ({
                            text: {
                                en: string;
                                ru: string;
                            };
                        } | {
                            plain: string;
                        } | {
                            figure: string;
                            /** @enum {string} */
                            only?: "ru" | "en";
                        })[][];
                        id: string;
                    }[];
                } | {
                    groups: {
                        items: ({
                            text: {
                                en: string;
                                ru: string;
                            };
                        } | {
                            plain: string;
                        } | {
                            figure: string;
                            /** @enum {string} */
                            only?: "ru" | "en";
                        })[][];
                        to: {
                            en: string;
                            ru: string;
                        };
                    }[];
                    heading: {
                        en: string;
                        ru: string;
                    };
                    id: string;
                    /** @enum {string} */
                    kind: "addressed";
                } | {
                    heading: {
                        en: string;
                        ru: string;
                    };
                    id: string;
                    /** @enum {string} */
                    kind: "sheet";
                    lines: {
                        position: {
                            en: string;
                            ru: string;
                        };
                        unit: {
                            en: string;
                            ru: string;
                        };
                    }[];
                })[];
                cycle: string;
                /** Format: date */
                day: string;
                edition: number;
                figures: {
                    found: {
                        from: {
                            events: string[];
                            /** @enum {string} */
                            kind: "events";
                            stream: string;
                        } | {
                            /** @enum {string} */
                            kind: "query";
                            position: string;
                            query: string;
                        } | {
                            basis: string;
                            event: string;
                            /** @enum {string} */
                            kind: "stated";
                        };
                        /** @enum {boolean} */
                        known: true;
                        shown: string | null;
                        /** Format: date */
                        trueOn: string;
                        value: number;
                    } | {
                        /** @enum {boolean} */
                        known: false;
                    };
                    id: string;
                    title: {
                        en: string;
                        ru: string;
                    };
                }[];
                region: {
                    en: string;
                    ru: string;
                };
                report: string;
                title: {
                    en: string;
                    ru: string;
                };
                year: string;
            };
            report: string;
            /** @description Every issue signed so far; it never changes again. */
            signed: {
                by: string;
                content: string;
                files: {
                    bytes: number;
                    /** @enum {string} */
                    format: "docx" | "pdf" | "xlsx";
                    /** @enum {string} */
                    language: "ru" | "en";
                    sha256: string;
                }[];
                issue: number;
                sentAt: string | null;
                signedAt: string;
            }[];
            /** @enum {string} */
            status: "none" | "prepared" | "signed" | "sent";
            step: string | null;
            title: {
                en: string;
                ru: string;
            };
            /** @enum {string} */
            to: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            version: number;
        };
        ResumeCase: Record<string, never>;
        ReturnRoadmap: Record<string, never>;
        ReturnStep: {
            remarks: {
                place: string;
                text: string;
            }[];
        };
        /** @description Without remarks the section is found good. It replaces what was said of the section before. */
        ReviewSection: {
            remarks: {
                /** @default null */
                measure?: string | null;
                text: string;
            }[];
            section: string;
        };
        Roadmap: {
            approvals: {
                at: string;
                by: string;
                level: number;
                note: string;
                submission: number;
            }[];
            case: string;
            /** @description What the submission under review or approved changed against the one returned before; null for a first one. */
            changes: components["schemas"]["RoadmapChange"][] | null;
            level: number | null;
            publication: {
                at: string;
                by: string;
                link: {
                    at: string;
                    reachable: boolean;
                    reason: string | null;
                    status: number | null;
                } | null;
                url: string;
            } | null;
            /** @description Those of the last return. */
            remarks: {
                answer: {
                    by: string;
                    /** @enum {string} */
                    kind: "changed" | "refused";
                    remark: string;
                    text: string;
                } | null;
                id: string;
                measure: string | null;
                section: string;
                text: string;
            }[];
            reviewers: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            /** @description Of the draft: send it back as `seen` with an edit. */
            revision: number;
            rules: {
                /** @default 1 */
                eachSection: number;
                /**
                 * @default [
                 *       "title",
                 *       "owner",
                 *       "due",
                 *       "effect"
                 *     ]
                 */
                required: ("title" | "risk" | "cause" | "owner" | "indicator" | "effect" | "due")[];
            };
            sections: components["schemas"]["RoadmapSection"][];
            /** @enum {string} */
            status: "none" | "draft" | "in-review" | "returned" | "approved";
            step: string;
            submissions: {
                at: string;
                attachments: {
                    bytes: number;
                    kind: string;
                    name: string;
                    requisites: {
                        /** Format: date */
                        date: string | null;
                        number: string | null;
                        seal: boolean;
                        signature: boolean;
                    };
                    sha256: string;
                }[];
                by: string;
                measures: number;
                note: string;
                recalledAt: string | null;
                submission: number;
            }[];
            title: {
                en: string;
                ru: string;
            };
            version: number;
            /** @description Measures that did not work when the same school or municipality tried them in an earlier cycle. */
            warnings: {
                earlier: {
                    cycle: string;
                    measure: string;
                    /** @enum {string} */
                    outcome: "worked" | "did-not-work" | "unclear";
                    title: string;
                };
                measure: string;
                section: string;
                title: string;
            }[];
        };
        RoadmapChange: {
            fields: {
                after: string | null;
                before: string | null;
                field: string;
            }[];
            /** @enum {string} */
            kind: "added" | "removed" | "changed";
            measure: string | null;
            section: string;
        };
        RoadmapChanged: {
            approvals: {
                at: string;
                by: string;
                level: number;
                note: string;
                submission: number;
            }[];
            case: string;
            /** @description What the submission under review or approved changed against the one returned before; null for a first one. */
            changes: components["schemas"]["RoadmapChange"][] | null;
            level: number | null;
            publication: {
                at: string;
                by: string;
                link: {
                    at: string;
                    reachable: boolean;
                    reason: string | null;
                    status: number | null;
                } | null;
                url: string;
            } | null;
            /** @description Those of the last return. */
            remarks: {
                answer: {
                    by: string;
                    /** @enum {string} */
                    kind: "changed" | "refused";
                    remark: string;
                    text: string;
                } | null;
                id: string;
                measure: string | null;
                section: string;
                text: string;
            }[];
            repeated: boolean;
            reviewers: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            /** @description Of the draft: send it back as `seen` with an edit. */
            revision: number;
            rules: {
                /** @default 1 */
                eachSection: number;
                /**
                 * @default [
                 *       "title",
                 *       "owner",
                 *       "due",
                 *       "effect"
                 *     ]
                 */
                required: ("title" | "risk" | "cause" | "owner" | "indicator" | "effect" | "due")[];
            };
            sections: components["schemas"]["RoadmapSection"][];
            /** @enum {string} */
            status: "none" | "draft" | "in-review" | "returned" | "approved";
            step: string;
            submissions: {
                at: string;
                attachments: {
                    bytes: number;
                    kind: string;
                    name: string;
                    requisites: {
                        /** Format: date */
                        date: string | null;
                        number: string | null;
                        seal: boolean;
                        signature: boolean;
                    };
                    sha256: string;
                }[];
                by: string;
                measures: number;
                note: string;
                recalledAt: string | null;
                submission: number;
            }[];
            title: {
                en: string;
                ru: string;
            };
            version: number;
            /** @description Measures that did not work when the same school or municipality tried them in an earlier cycle. */
            warnings: {
                earlier: {
                    cycle: string;
                    measure: string;
                    /** @enum {string} */
                    outcome: "worked" | "did-not-work" | "unclear";
                    title: string;
                };
                measure: string;
                section: string;
                title: string;
            }[];
        };
        RoadmapMeasure: {
            cause: string;
            /** Format: date */
            due: string | null;
            effect: string;
            id: string;
            indicator: string;
            judgement: {
                at: string;
                by: string;
                note: string;
                /** @enum {string} */
                outcome: "worked" | "did-not-work" | "unclear";
            } | null;
            /** @enum {string|null} */
            owner: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator" | null;
            person: string | null;
            progress: {
                at: string;
                by: string;
                evidence: {
                    bytes: number;
                    kind: string;
                    name: string;
                    sha256: string;
                }[];
                note: string;
                percent: number;
            } | null;
            risk: string;
            /** @description The case’s step that the approved measure became: it reminds and escalates. */
            step: {
                /** Format: date */
                due: string | null;
                escalatedTo: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
                late: boolean;
                status: string;
                step: string;
            } | null;
            title: string;
        };
        RoadmapSection: {
            aim: string;
            measures: components["schemas"]["RoadmapMeasure"][];
            responsible: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            /** @description What the present level of review has said of it so far. */
            review: {
                at: string;
                by: string;
                remarks: {
                    id: string;
                    measure: string | null;
                    section: string;
                    text: string;
                }[];
            } | null;
            section: string;
            suggestions: {
                en: string;
                ru: string;
            }[];
            title: {
                en: string;
                ru: string;
            };
        };
        RoadmapSubmission: {
            answers: {
                by: string;
                /** @enum {string} */
                kind: "changed" | "refused";
                remark: string;
                text: string;
            }[];
            at: string;
            attachments: {
                bytes: number;
                kind: string;
                name: string;
                requisites: {
                    /** Format: date */
                    date: string | null;
                    number: string | null;
                    seal: boolean;
                    signature: boolean;
                };
                sha256: string;
            }[];
            by: string;
            case: string;
            changes: components["schemas"]["RoadmapChange"][] | null;
            content: {
                aim: string;
                measures: {
                    cause: string;
                    /** Format: date */
                    due: string | null;
                    effect: string;
                    id: string;
                    indicator: string;
                    /** @enum {string|null} */
                    owner: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator" | null;
                    person: string | null;
                    risk: string;
                    title: string;
                }[];
                section: string;
            }[];
            note: string;
            recalledAt: string | null;
            submission: number;
        };
        /** @description JSON, or a table as text/csv separated by ; or ,. */
        SchoolListBody: string | components["schemas"]["ImportSchools"];
        SchoolRow: {
            id?: string;
            municipality: string | {
                id?: string;
                name: string;
            };
            name: string;
        };
        SchoolsImported: {
            cycle: string;
            imported: number;
            municipalities: number;
            repeated: boolean;
            schools: number;
            /** @enum {string} */
            status: "planned" | "confirmed" | "running" | "closed" | "completed";
            version: number;
        };
        SendReport: {
            /** @default  */
            note?: string;
        };
        SetAgenda: {
            agenda: string[];
        };
        SignInOptions: {
            /** @description One of each role, in a demo region only. */
            accounts: components["schemas"]["DemoAccount"][];
            clientId: string;
            /** @description The identity provider; null: this address, below /oidc. */
            issuer: string | null;
        };
        SignMinutes: Record<string, never>;
        SignReport: {
            /** @description The hash of what the signer has read. */
            content: string;
            /**
             * @default ru
             * @enum {string}
             */
            language?: "ru" | "en";
        };
        Stage: {
            stage: string;
            /** @enum {string} */
            status: "waiting" | "open" | "done";
            steps: components["schemas"]["Step"][];
            title: {
                en: string;
                ru: string;
            };
        };
        StateFigure: {
            /** @description The document it stands in; never a person’s name. */
            basis: string;
            key: string;
            /** Format: date */
            trueOn: string;
            value: number;
        };
        Step: {
            /** @description Steps it waits for. */
            after: string[];
            assignee: string | null;
            documents: components["schemas"]["WantedDocument"][];
            /** Format: date */
            due: string | null;
            /** @description The first moment that is late. */
            endsAt: string | null;
            escalations: {
                at: string;
                id: string;
                issued: boolean;
                /** @enum {string} */
                to: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator";
            }[];
            /** @description How long each side has held the step up to now. */
            held: {
                holderMs: number;
                reviewerMs: number;
            };
            /** @description The roles that have to act now. */
            heldBy: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            /** @enum {string} */
            kind: "task" | "package" | "plan" | "interview" | "monitoring" | "report" | "order";
            late: boolean;
            /** @description The level of the review under way. */
            level: number | null;
            remarks: {
                place: string;
                text: string;
            }[];
            reminders: {
                at: string;
                id: string;
                issued: boolean;
            }[];
            responsible: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            /** @description Whether somebody reviews it before it is done. */
            reviewed: boolean;
            round: number;
            /** @description Parts of the work that a remark may point at. */
            sections: {
                section: string;
                title: {
                    en: string;
                    ru: string;
                };
            }[];
            since: string | null;
            stage: string;
            /** @enum {string} */
            status: "waiting" | "open" | "handed-in" | "in-review" | "done" | "closed";
            step: string;
            submission: {
                at: string;
                attachments: {
                    bytes: number;
                    kind: string;
                    name: string;
                    sha256: string;
                }[];
                by: string;
                late: boolean;
                note: string;
            } | null;
            takesLateWork: boolean;
            title: {
                en: string;
                ru: string;
            };
        };
        StepChanged: {
            case: string;
            repeated: boolean;
            /** @enum {string} */
            status: "open" | "set-aside" | "completed" | "closed";
            step: components["schemas"]["Step"];
            version: number;
        };
        StepRow: {
            assignee: string | null;
            case: string;
            cycle: string;
            doneAt: string | null;
            /** Format: date */
            due: string;
            endsAt: string;
            /** @enum {string|null} */
            escalatedTo: "department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator" | null;
            /** @description The roles whose turn it is. */
            holders: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            /** @enum {string} */
            kind: "region" | "municipality" | "school";
            late: boolean;
            level: number;
            municipality: string | null;
            name: string | null;
            nextReminderAt: string | null;
            openedAt: string;
            region: string;
            remarks: number;
            remindedAt: string | null;
            responsible: ("department" | "institute-coordinator" | "assessment-centre" | "municipality" | "municipal-centre" | "curator" | "tutor-school" | "expert" | "school-team" | "teacher" | "auditor" | "administrator")[];
            round: number;
            since: string;
            stage: string;
            /** @enum {string} */
            status: "open" | "in-review" | "done" | "closed";
            step: string;
            stepKind: string;
            subject: string;
            submittedAt: string | null;
            title: {
                en: string;
                ru: string;
            };
            /** @description To the due date, in the programme’s calendar; 0 on the day itself, below 0 once it has passed. */
            workingDaysLeft: number | null;
        };
        StreamPage: {
            events: components["schemas"]["Event"][];
            more: boolean;
            /** @description The version read up to: send it back as `after`. */
            next: number;
        };
        SubmitRoadmap: {
            /** @default [] */
            attachments?: {
                bytes: number;
                kind: string;
                name: string;
                requisites: {
                    /** Format: date */
                    date: string | null;
                    number: string | null;
                    seal: boolean;
                    signature: boolean;
                };
                sha256: string;
            }[];
            /** @default  */
            note?: string;
        };
        SubmitStep: {
            /** @default [] */
            attachments?: {
                bytes: number;
                kind: string;
                name: string;
                sha256: string;
            }[];
            /** @default  */
            note?: string;
        };
        Tasks: {
            /** @description Send it back as `cursor`; null after the last row. */
            next: string | null;
            tasks: components["schemas"]["StepRow"][];
        };
        UnlistSchools: {
            reason: string;
            schools: string[];
        };
        /** @description Send `sha256` and `bytes` on where something is handed in. */
        UploadedFile: {
            bytes: number;
            sha256: string;
            /** @enum {string} */
            type: "pdf" | "jpg" | "png" | "docx" | "xlsx" | "odt" | "txt";
        };
        WantedDocument: {
            /** @enum {string} */
            form: "electronic" | "scan";
            kind: string;
            max: number | null;
            min: number;
            title: {
                en: string;
                ru: string;
            };
        };
        YearPreview: {
            calendar: {
                edition: string;
                id: string;
                title: {
                    en: string;
                    ru: string;
                };
            };
            /** @description Orders and appendices that disagree. */
            discrepancies: {
                [key: string]: unknown;
            }[];
            edition: number;
            launch: string;
            programme: string;
            subjects: {
                steps: components["schemas"]["PreviewStep"][];
                /** @enum {string} */
                subject: "region" | "municipality" | "school";
            }[];
            title: {
                en: string;
                ru: string;
            };
            year: {
                /** Format: date */
                firstDay: string;
                label: string;
                /** Format: date */
                lastDay: string;
            };
            zone: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "bulk.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkApprove"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bulk.extend": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkExtend"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bulk.reassign": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkReassign"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bulk.remind": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRemind"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bulk.return": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkReturn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.all": {
        parameters: {
            query?: {
                cursor?: string;
                cycle?: string;
                kind?: "region" | "municipality" | "school";
                /** @description Only cases with a step that is overdue, or without one. */
                late?: "true" | "false";
                limit?: number;
                municipality?: string;
                stage?: string;
                status?: "open" | "set-aside" | "completed" | "closed";
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cases"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.one": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.events": {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamPage"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.serve": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                case: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.resume": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeCase"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roadmap.one": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roadmap"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roadmap.answer": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRemark"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roadmap.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveRoadmap"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roadmap.edit": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRoadmap"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roadmap.judge": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeMeasure"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roadmap.progress": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportProgress"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roadmap.publish": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishRoadmap"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roadmap.recall": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecallRoadmap"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roadmap.return": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRoadmap"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roadmap.review": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewSection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roadmap.submission": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                case: string;
                submission: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapSubmission"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roadmap.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitRoadmap"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.add": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTask"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "steps.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "steps.cancel": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.deadline": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                case: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadline"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "steps.extend": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendDeadline"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "steps.reassign": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "steps.recall": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecallSubmission"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "steps.remind": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemindHolder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "steps.return": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "steps.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                case: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cycles.all": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cycles"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cycles.plan": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCycle"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cycles.one": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleStatus"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cycles.amend": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendCycle"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cycles.previewAmendment": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewAmendment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentPreview"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cycles.close": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseCycle"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cycles.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmList"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cycles.history": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                    "text/event-stream": components["schemas"]["EventPage"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cycles.launch": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LaunchCycle"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.all": {
        parameters: {
            query?: {
                cursor?: string;
                from?: string;
                limit?: number;
                municipality?: string;
                series?: string;
                status?: "planned" | "signed" | "cancelled";
                until?: string;
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meetings"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.announce": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceMeeting"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.one": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                cycle: string;
                meeting: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.agenda": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAgenda"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.attendance": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAttendance"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.cancel": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelMeeting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.correct": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.follow": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                meeting: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.minutes": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftMinutes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.move": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveMeeting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.sign": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignMinutes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.visit": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "meetings.plan": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingsPlanned"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.all": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reports"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.one": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                cycle: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.difference": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                cycle: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDifference"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.draft": {
        parameters: {
            query?: {
                language?: "ru" | "en";
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                cycle: string;
                format: "docx" | "pdf" | "xlsx";
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.state": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateFigure"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.file": {
        parameters: {
            query?: {
                issue?: number;
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                cycle: string;
                format: "docx" | "pdf" | "xlsx";
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.prepare": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrepareReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPreparedAnswer"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.send": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.sign": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSignedAnswer"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cycles.listed": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                municipality?: string;
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedSchools"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cycles.import": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchoolListBody"];
                "text/csv": components["schemas"]["SchoolListBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolsImported"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cycles.unlist": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                cycle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlistSchools"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deadlines.all": {
        parameters: {
            query?: {
                cursor?: string;
                cycle?: string;
                from?: string;
                limit?: number;
                /** @description Both days are inclusive. */
                to?: string;
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadlines"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "events.page": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                /** @description One stream only. */
                stream?: string;
                /** @description Types of event, separated by commas. */
                type?: string;
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.upload": {
        parameters: {
            query?: {
                /** @description What its content must hash to: a file damaged on the way is refused. */
                sha256?: string;
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health.live": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
        };
    };
    "health.ready": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
        };
    };
    "inbox.all": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                unread?: "true" | "false";
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inbox.read": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                notice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeRead"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "live.live": {
        parameters: {
            query: {
                after: string;
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.me": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health.metrics": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    "operate.rebuild": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rebuilt"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operate.recover": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recovered"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operate.status": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngineStatus"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "people.all": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "people.register": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPerson"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "people.erase": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasePerson"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "people.grant": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Grant"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "people.revoke": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Grant"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonChanged"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.all": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programmes"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.publish": {
        parameters: {
            query?: never;
            header: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
                /** @description Makes a repeat recognisable: the same key does the same thing once. */
                "Idempotency-Key": string;
                /** @description The version seen, in quotes; another one is refused with 412. */
                "If-Match"?: string;
                /** @description wait=SECONDS: answer when lists and counts show it. */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeDocumentBody"];
                "text/yaml": components["schemas"]["ProgrammeDocumentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammePublished"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not go with how things stand. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a foreign kind. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another command. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.one": {
        parameters: {
            query: {
                edition: number;
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.preview": {
        parameters: {
            query: {
                edition: number;
                year: string;
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearPreview"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.check": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeDocumentBody"];
                "text/yaml": components["schemas"]["ProgrammeDocumentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeChecked"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "schoolcycles.all": {
        parameters: {
            query?: {
                cursor?: string;
                cycle?: string;
                /** @description Only cases with a step that is overdue, or without one. */
                late?: "true" | "false";
                limit?: number;
                municipality?: string;
                stage?: string;
                status?: "open" | "set-aside" | "completed" | "closed";
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cases"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Roles do not allow it here. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "signin.options": {
        parameters: {
            query?: never;
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInOptions"];
                };
            };
        };
    };
    "tasks.all": {
        parameters: {
            query?: {
                cursor?: string;
                cycle?: string;
                limit?: number;
                /** @description Leaves out what somebody else was named for. */
                mine?: "true" | "false";
            };
            header?: {
                /** @description ru or en: the language of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tasks"];
                };
            };
            /** @description Something in the request is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or none within one’s reach. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store is away; send it again with the same key. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
