import { fold } from '../core/decider.js';
import { given } from '../testing/given.js';
import { contentOf } from './draft.js';
import type { RoadmapCommand } from './commands.js';
import { roadmapDecider } from './decide.js';
import type { RoadmapState } from './state.js';
import {
  after, answer, approve, approveLast, caseId, centre, colleague, context, draft, edit, giveBack, history, institute, now, recall, review, stateAfter, submit, whole, withoutReview,
} from './roadmap.fixture.js';

const measuresAfter = (...commands: readonly RoadmapCommand[]) => {
  const state = stateAfter(...commands);
  return state.status === 'none' ? [] : contentOf(state.draft).flatMap(({ measures }) => measures);
};

describe('drafting a roadmap', () => {
  it('begins with the first edit, and every edit is one of its own', () => {
    after().when(edit(0, [{ section: 'goals', aim: 'Выше' }, { section: 'parents', measure: 'm1', set: { title: 'Опрос' } }])).then(
      { type: 'RoadmapStarted', occurredAt: now, data: { case: caseId, step: 'plan', sections: ['goals', 'staff', 'parents'], by: 'team' } },
      { type: 'RoadmapSectionDrafted', occurredAt: now, data: { revision: 1, by: 'team', section: 'goals', aim: 'Выше' } },
      { type: 'RoadmapMeasureDrafted', occurredAt: now, data: { revision: 2, by: 'team', section: 'parents', measure: 'm1', set: { title: 'Опрос' } } });
    after().when(edit(0, [{ section: 'goals', aim: '' }])).then();
  });

  it('merges what two people changed at once, each field by whoever changed it', () => {
    const title = edit(2, [{ section: 'parents', measure: 'm1', set: { title: 'Анкета' } }]);
    expect(measuresAfter(draft, title, edit(2, [{ section: 'parents', measure: 'm1', set: { due: '2027-04-01' } }], colleague)).find(({ id }) => id === 'm1'))
      .toStrictEqual({ id: 'm1', ...whole, title: 'Анкета', due: '2027-04-01' });
  });

  it('refuses the same field changed by two, naming the place, and takes the same value from both', () => {
    const first = edit(2, [{ section: 'parents', measure: 'm1', set: { title: 'Анкета' } }]);
    after(draft, first).when(edit(2, [{ section: 'parents', measure: 'm1', set: { title: 'Встреча' } }], colleague))
      .thenRefused('roadmap-edit-conflict', { place: 'parents/m1/title', revision: 3 });
    after(draft, first).when(edit(2, [{ section: 'parents', measure: 'm1', set: { title: 'Анкета' } }], colleague)).then();
    after(draft, first).when(edit(3, [{ section: 'parents', measure: 'm1', set: { title: 'Встреча' } }], colleague)).thenTypes('RoadmapMeasureDrafted');
  });

  it('removes a measure nobody changed meanwhile, and does not write on one that was removed', () => {
    const remove = (seen: number) => edit(seen, [{ section: 'parents', measure: 'm1', remove: true }], colleague);
    after(draft).when(remove(2)).thenTypes('RoadmapMeasureRemoved');
    after(draft, edit(2, [{ section: 'parents', measure: 'm1', set: { title: 'Анкета' } }])).when(remove(2)).thenRefused('roadmap-edit-conflict');
    after(draft, remove(2)).when(edit(2, [{ section: 'parents', measure: 'm1', set: { title: 'Анкета' } }])).thenRefused('roadmap-edit-conflict');
    after(draft, remove(2)).when(edit(3, [{ section: 'parents', measure: 'm1', set: { title: 'Анкета' } }])).thenTypes('RoadmapMeasureDrafted');
  });

  it('knows its sections, its measures’ places and its authors', () => {
    after().when(edit(0, [{ section: 'food', aim: 'x' }])).thenRefused('roadmap-section-unknown', { section: 'food', known: 'goals, staff, parents' });
    after(draft).when(edit(2, [{ section: 'goals', measure: 'm1', set: { title: 'x' } }])).thenRefused('roadmap-measure-elsewhere', { measure: 'm1', section: 'parents' });
    after(draft).when({ ...draft, as: ['expert'] }).thenRefused('step-not-yours');
    after(draft, submit()).when(edit(2, [{ section: 'goals', aim: 'x' }])).thenRefused('roadmap-status');
  });
});

describe('submitting a roadmap', () => {
  it('freezes it whole', () => {
    const [event] = after(draft).when(submit({ note: 'готово' })).thenTypes('RoadmapSubmitted');
    expect(event).toStrictEqual({ type: 'RoadmapSubmitted', occurredAt: now, data: { submission: 1, by: 'team', note: 'готово', attachments: [], answers: [], content: [
      { section: 'goals', aim: '', measures: [] }, { section: 'staff', aim: '', measures: [{ id: 'm2', ...whole, title: 'Курсы' }] },
      { section: 'parents', aim: '', measures: [{ id: 'm1', ...whole }] }] } });
  });

  it('names all that is missing', () => {
    const partly = edit(2, [{ section: 'goals', measure: 'm3', set: { title: 'x', due: '2027-01-01' } }, { section: 'staff', measure: 'm2', set: { effect: ' ' } }]);
    after(draft, partly).when(submit()).thenRefused('roadmap-incomplete', { missing: 'goals/m3/owner, goals/m3/effect, staff/m2/effect' });
    const events = history(context, draft);
    given(roadmapDecider, { ...context, rules: { ...context.rules, eachSection: 1 } }, ...events).when(submit()).thenRefused('roadmap-incomplete', { missing: 'goals (0/1)' });
    after().when(submit()).thenRefused('roadmap-unknown');
  });

  it('takes no day that lies outside the cycle and the year after', () => {
    after(draft, edit(2, [{ section: 'parents', measure: 'm1', set: { due: '2029-01-01' } }])).when(submit()).thenRefused('date-outside-year');
  });

  it('counts as approved where nobody reviews', () => {
    given(roadmapDecider, withoutReview, ...history(withoutReview, draft)).when(submit()).thenTypes('RoadmapSubmitted', 'RoadmapApproved');
  });

  it('is taken back by its author before review begins', () => {
    after(draft, submit()).when(recall()).then({ type: 'RoadmapRecalled', occurredAt: now, data: { submission: 1, by: 'team' } });
    after(draft, submit()).when(recall(colleague)).thenRefused('roadmap-recall-not-yours', { by: 'team' });
    after(draft, submit(), review('staff')).when(recall()).thenRefused('roadmap-recall-too-late');
    after(draft).when(recall()).thenRefused('roadmap-status');
    expect(stateAfter(draft, submit(), recall(), submit())).toMatchObject({ status: 'in-review', submissions: [{ submission: 1, recalledAt: now }, { submission: 2, recalledAt: null }] });
  });
});

describe('reviewing a roadmap', () => {
  const reviewed = [draft, submit(), review('parents', ['m1', 'Рано'], [null, 'Мало мер'])] as const;

  it('ties each remark to a section or a measure', () => {
    after(draft, submit()).when(review('parents', ['m1', 'Рано'], [null, 'Мало мер'])).then({ type: 'RoadmapSectionReviewed', occurredAt: now, data: {
      submission: 1, level: 1, by: 'centre', section: 'parents', remarks: [
        { id: 'r1', section: 'parents', measure: 'm1', text: 'Рано' }, { id: 'r2', section: 'parents', measure: null, text: 'Мало мер' }] } });
    after(draft, submit()).when(review('parents', ['m2', 'x'])).thenRefused('roadmap-measure-unknown');
    after(draft, submit()).when(review('food', [null, 'x'])).thenRefused('roadmap-section-unknown');
  });

  it('is for reviewers of its level, and not for the author', () => {
    after(draft, submit()).when({ ...review('staff'), as: ['institute-coordinator'] }).thenRefused('step-not-yours');
    after(draft, submit({ actor: centre })).when(approve()).thenRefused('reviewer-of-own-work');
    after(draft).when(approve()).thenRefused('roadmap-status');
  });

  it('returns with remarks only, and approves without any', () => {
    after(draft, submit(), review('staff')).when(giveBack).thenRefused('remarks-missing');
    after(...reviewed).when(approve()).thenRefused('roadmap-remarks-open', { sections: 'parents' });
    const [returned] = after(...reviewed).when(giveBack).thenTypes('RoadmapReturned');
    expect(returned).toMatchObject({ data: { submission: 1, level: 1, remarks: [{ id: 'r1' }, { id: 'r2' }] } });
    after(...reviewed, review('parents')).when(approve()).thenTypes('RoadmapApproved');
  });

  it('goes level by level, never twice by the same person', () => {
    expect(stateAfter(draft, submit(), approve())).toMatchObject({ status: 'in-review', level: 2, reviews: {} });
    after(draft, submit(), approve()).when(approve({ as: ['municipal-centre', 'institute-coordinator'] })).then();
    after(draft, submit(), approve()).when(approveLast).then(
      { type: 'RoadmapApproved', occurredAt: now, data: { submission: 1, level: 2, by: 'institute', note: '', last: true } });
    after(draft, submit(), approve()).when(recall()).thenRefused('roadmap-recall-too-late');
  });

  it('wants every remark answered, a change where one is claimed, and a reason where none is made', () => {
    const returned = [...reviewed, giveBack] as const;
    after(...returned).when(submit()).thenRefused('roadmap-remarks-unanswered', { remarks: 'r1, r2' });
    after(...returned).when(answer('r1', 'refused', ' ')).thenRefused('roadmap-reason-missing');
    after(...returned).when(answer('r7', 'changed')).thenRefused('roadmap-remark-unknown', { remark: 'r7', known: 'r1, r2' });
    const answered = [...returned, answer('r1', 'changed'), answer('r2', 'refused', 'Больше не нужно')] as const;
    after(...answered).when(submit()).thenRefused('roadmap-remark-unchanged', { remark: 'r1', place: 'parents/m1' });
    const [again] = after(...answered, edit(2, [{ section: 'parents', measure: 'm1', set: { due: '2027-05-01' } }])).when(submit()).thenTypes('RoadmapSubmitted');
    expect(again).toMatchObject({ data: { submission: 2, answers: [{ remark: 'r1', kind: 'changed' }, { remark: 'r2', kind: 'refused', text: 'Больше не нужно' }] } });
    after(...reviewed).when(answer('r1', 'changed')).thenRefused('roadmap-status');
  });

  it('numbers remarks on, so that none is taken for another', () => {
    const state = stateAfter(...reviewed, giveBack, answer('r1', 'refused'), answer('r2', 'refused'), submit(), review('staff', ['m2', 'Кто ведёт?']), giveBack);
    expect(state).toMatchObject({ status: 'returned', answers: [], returns: [{ submission: 1 }, { submission: 2, remarks: [{ id: 'r3', section: 'staff', measure: 'm2' }] }] });
  });
});

describe('carrying a roadmap out', () => {
  const approved = [draft, submit(), approve(), approveLast] as const;
  const by = { case: caseId, actor: { kind: 'person', id: 'team' }, as: ['school-team'] } as const;
  const link = { reachable: true, status: 200, reason: null };
  const publish = (more: object = {}) => ({ type: 'PublishRoadmap', ...by, now, url: 'https://school.example/plan', link, ...more } as const);

  it('publishes with what asking for the link gave, and asks again after a day', () => {
    after(...approved).when(publish()).then(
      { type: 'RoadmapPublished', occurredAt: now, data: { url: 'https://school.example/plan', by: 'team' } },
      { type: 'RoadmapLinkChecked', occurredAt: now, data: { url: 'https://school.example/plan', ...link } });
    after(...approved, publish()).when(publish({ now: '2026-11-12T20:00:00.000Z' })).then();
    after(...approved, publish()).when(publish({ now: '2026-11-13T09:00:00.000Z' })).thenTypes('RoadmapLinkChecked');
    after(...approved, publish()).when(publish({ link: { reachable: false, status: 404, reason: null } })).thenTypes('RoadmapLinkChecked');
    after(draft).when(publish()).thenRefused('roadmap-status');
  });

  it('lets a measure’s owner say how far it has come, also one who has no part in the plan', () => {
    const owned = edit(0, [{ section: 'parents', measure: 'm1', set: { ...whole, owner: 'curator' } }, { section: 'staff', measure: 'm2', set: whole }]);
    const progress = { type: 'ReportProgress', ...by, as: ['curator'], now, measure: 'm1', percent: 40, note: '', evidence: [] } as const;
    after(owned, submit(), approve(), approveLast).when(progress).thenTypes('RoadmapMeasureProgressed');
    after(owned, submit(), approve(), approveLast).when({ ...progress, measure: 'm2' }).thenRefused('step-not-yours');
    after(owned).when(progress).thenRefused('step-not-yours');
  });

  it('tells how far a measure has come, and at last whether it worked', () => {
    const progress = { type: 'ReportProgress', ...by, now, measure: 'm1', percent: 40, note: 'идёт', evidence: [] } as const;
    after(...approved).when(progress).then({ type: 'RoadmapMeasureProgressed', occurredAt: now, data: { measure: 'm1', by: 'team', percent: 40, note: 'идёт', evidence: [] } });
    after(...approved).when({ ...progress, measure: 'm9' }).thenRefused('roadmap-measure-unknown');
    const judge = { type: 'JudgeMeasure', ...by, as: ['municipal-centre'], now, measure: 'm1', outcome: 'did-not-work', note: '' } as const;
    after(...approved).when(judge).thenTypes('RoadmapMeasureJudged');
    after(...approved).when({ ...judge, as: ['school-team'] }).thenRefused('step-not-yours');
    expect(fold(roadmapDecider, history(context, ...approved, judge))).toMatchObject({ status: 'approved', inForce: { judgements: { m1: { outcome: 'did-not-work' } } } });
  });
});

describe('correcting an approved roadmap', () => {
  const approved = [draft, submit(), approve(), approveLast] as const;
  const reopen = { type: 'ReopenRoadmap', case: caseId, actor: centre, as: ['municipal-centre'], now, reason: 'Промежуточный мониторинг', due: '2027-02-10' } as const;
  const later = edit(2, [{ section: 'parents', measure: 'm1', set: { due: '2027-04-01' } }]);
  const progress = { type: 'ReportProgress', case: caseId, actor: { kind: 'person', id: 'team' }, as: ['school-team'], now, measure: 'm1', percent: 40, note: 'идёт', evidence: [] } as const;

  it('is for its reviewers and the coordinator, with a reason, once it is approved', () => {
    after(...approved).when(reopen).then({ type: 'RoadmapReopened', occurredAt: now, data: { submission: 1, by: 'centre', reason: 'Промежуточный мониторинг', due: '2027-02-10' } });
    after(...approved).when({ ...reopen, actor: institute, as: ['institute-coordinator'] }).thenTypes('RoadmapReopened');
    after(...approved).when({ ...reopen, as: ['school-team'] }).thenRefused('step-not-yours');
    after(draft, submit()).when(reopen).thenRefused('roadmap-status', { status: 'in-review' });
    after(...approved, reopen).when({ ...reopen, reason: 'Другая причина' }).thenRefused('roadmap-status', { status: 'reopened' });
  });

  it('leaves the approved version in force, frozen, with its measures carried out on', () => {
    const state = stateAfter(...approved, reopen, later, submit({ note: 'исправлено' }), progress);
    expect(state).toMatchObject({ status: 'in-review', level: 1, inForce: { submission: 1, progress: { m1: [{ percent: 40 }] } }, corrections: [{ submission: 1, due: '2027-02-10' }] });
    expect(state.status === 'none' ? [] : state.submissions.map(({ content }) => content.flatMap(({ measures }) => measures.map(({ due }) => due)))).toStrictEqual([
      ['2027-03-01', '2027-03-01'], ['2027-03-01', '2027-04-01']]);
  });

  it('hands in what differs, and has only changed sections reviewed', () => {
    after(...approved, reopen).when(submit({ note: 'исправлено' })).thenRefused('roadmap-unchanged', { submission: 1 });
    const handedIn = [...approved, reopen, later, submit({ note: 'исправлено' })] as const;
    after(...handedIn).when(review('staff', ['m2', 'Кто ведёт?'])).thenRefused('roadmap-section-unchanged', { section: 'staff' });
    after(...handedIn).when(review('parents', ['m1', 'Поздно'])).thenTypes('RoadmapSectionReviewed');
    after(...handedIn).when(approve()).thenTypes('RoadmapApproved');
  });

  it('takes the place of the version in force when it is approved at the last level', () => {
    const first = stateAfter(...approved, progress, reopen, later, submit({ note: 'исправлено' }), approve());
    expect(first).toMatchObject({ status: 'in-review', level: 2, inForce: { submission: 1 } });
    expect(stateAfter(...approved, progress, reopen, later, submit({ note: 'исправлено' }), approve(), approveLast)).toMatchObject({
      status: 'approved', inForce: { submission: 2, progress: { m1: [{ percent: 40 }] } } });
  });

  it('is returned with remarks and taken back like any other, and falls back on the version in force', () => {
    expect(stateAfter(...approved, reopen, later, submit({ note: 'исправлено' }), recall())).toMatchObject({ status: 'reopened', inForce: { submission: 1 } });
    const returned = [...approved, reopen, later, submit({ note: 'исправлено' }), review('parents', ['m1', 'Поздно']), giveBack] as const;
    expect(stateAfter(...returned)).toMatchObject({ status: 'returned', inForce: { submission: 1 } });
    after(...returned).when(submit()).thenRefused('roadmap-remarks-unanswered', { remarks: 'r1' });
    expect(stateAfter(...returned, answer('r1', 'refused'), submit(), recall())).toMatchObject({ status: 'returned' });
  });

  describe('that is given up', () => {
    const giveUp = { type: 'AbandonCorrection', case: caseId, actor: centre, as: ['municipal-centre'], now, reason: 'Хватит прежних мер' } as const;
    const returned = [...approved, reopen, later, submit({ note: 'исправлено' }), review('parents', ['m1', 'Поздно']), giveBack] as const;

    it('leaves what is in force, and the draft is that again', () => {
      after(...approved, reopen, later).when(giveUp)
        .then({ type: 'RoadmapCorrectionAbandoned', occurredAt: now, data: { submission: 1, revision: 4, by: 'centre', reason: 'Хватит прежних мер' } });
      const [before, state] = [stateAfter(...approved), stateAfter(...approved, reopen, later, giveUp)];
      expect(state).toMatchObject({ status: 'approved', inForce: { submission: 1 }, draft: { revision: 4 }, corrections: [{ abandoned: { by: 'centre', at: now, reason: 'Хватит прежних мер' } }] });
      const contentsOf = (one: RoadmapState) => (one.status === 'none' ? null : contentOf(one.draft));
      expect(contentsOf(state)).toStrictEqual(contentsOf(before));
    });

    it('is for those who may have it corrected, and not while it is under review or there is none', () => {
      after(...approved, reopen).when({ ...giveUp, as: ['school-team'] }).thenRefused('step-not-yours');
      after(...approved, reopen, later, submit({ note: 'исправлено' })).when(giveUp).thenRefused('roadmap-status', { status: 'in-review' });
      after(...approved).when(giveUp).thenRefused('roadmap-status', { status: 'approved' });
      after(draft).when(giveUp).thenRefused('roadmap-status', { status: 'draft' });
    });

    it('leaves nothing of itself to the next correction', () => {
      const next = [...returned, giveUp, { ...reopen, reason: 'Ещё раз' }, edit(4, [{ section: 'staff', measure: 'm2', set: { due: '2027-05-01' } }]), submit({ note: 'снова' })] as const;
      expect(stateAfter(...returned, giveUp)).toMatchObject({ status: 'approved', inForce: { submission: 1 }, submissions: [{ abandonedAt: null }, { abandonedAt: now }] });
      expect(stateAfter(...next, recall())).toMatchObject({ status: 'reopened' });
      after(...next).when(review('parents', ['m1', 'Поздно'])).thenRefused('roadmap-section-unchanged', { section: 'parents' });
      after(...returned, giveUp, { ...reopen, reason: 'Ещё раз' }).when(edit(3, [{ section: 'parents', measure: 'm1', set: { due: '2027-06-01' } }])).thenRefused('roadmap-edit-conflict');
      expect(stateAfter(...next, approve(), approveLast)).toMatchObject({ status: 'approved', inForce: { submission: 3 } });
    });
  });
});
