import type { DropReason } from './diagnostics-events.js';
import type { Participant } from './diagnostics-state.js';

export type DropOff = DropReason | 'full-level' | 'not-yet';
/** Teachers at each link of the way, and why the others did not come so far. Counts only. */
export interface FunnelLink { readonly link: 'took' | 'recommended' | 'began' | 'finished' | 'route' | 'observed'; readonly count: number; readonly dropped: Readonly<Partial<Record<DropOff, number>>> }
export interface Funnel {
  readonly links: readonly FunnelLink[];
  readonly late: number;
  /** At the full level, for whom a course is optional, and those of them who finished one all the same. */
  readonly full: number; readonly finishedOptional: number;
  /** Mean result by competence, in per cent, one decimal; null where so few took it that a mean would tell of one teacher. */
  readonly competences: Readonly<Record<string, number | null>>;
}

/** From so many on a mean says nothing of any one teacher. */
export const fewestForMean = 3;

/**
 * The way of teachers from the diagnostics to the observed lesson. Each link counts those of the link before who came so far; who
 * took the diagnostics at the full level leaves the way at the recommendation. `means` for those who may see how each one did.
 */
export const funnelOf = (participants: readonly Participant[], competences: readonly string[], { means = false } = {}): Funnel => {
  const recommended = participants.filter((one) => one.recommended.required);
  const began = recommended.filter(({ course }) => course.status !== 'not-begun');
  const finished = began.filter(({ course }) => course.status === 'completed');
  const route = finished.filter((one) => one.route.length > 0);
  const observed = route.filter(({ lessons }) => lessons.length > 0);
  return {
    links: [
      { link: 'took', count: participants.length, dropped: {} },
      { link: 'recommended', count: recommended.length, dropped: counted(participants, recommended, () => 'full-level') },
      { link: 'began', count: began.length, dropped: counted(recommended, began, reasonOf) },
      { link: 'finished', count: finished.length, dropped: counted(began, finished, reasonOf) },
      { link: 'route', count: route.length, dropped: counted(finished, route, () => 'not-yet') },
      { link: 'observed', count: observed.length, dropped: counted(route, observed, () => 'not-yet') },
    ],
    late: participants.filter(({ late }) => late).length,
    full: participants.length - recommended.length,
    finishedOptional: participants.filter(({ recommended: { required }, course }) => !required && course.status === 'completed').length,
    competences: Object.fromEntries(competences.map((competence) => [competence, means || participants.length >= fewestForMean ? meanOf(participants, competence) : null])),
  };
};

const reasonOf = ({ dropped }: Participant): DropOff => dropped ?? 'not-yet';

const counted = (before: readonly Participant[], after: readonly Participant[], why: (one: Participant) => DropOff): Readonly<Partial<Record<DropOff, number>>> => {
  const stayed = new Set(after);
  const counts: Partial<Record<DropOff, number>> = {};
  for (const one of before) if (!stayed.has(one)) counts[why(one)] = (counts[why(one)] ?? 0) + 1;
  return counts;
};

const meanOf = (participants: readonly Participant[], competence: string): number | null => {
  const values = participants.flatMap(({ results }) => results.filter((result) => result.competence === competence).map(({ percent }) => percent));
  return values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length * 10) / 10;
};
