import { DomainError } from '../core/domain-error.js';
import type { ProgrammeDocument } from './programme-document.js';

/** What a running cycle keeps whatever its amendment says: throws `amendment-not-possible` naming the first thing that differs. */
export const refuseImpossibleAmendment = (present: ProgrammeDocument, amended: ProgrammeDocument): void => {
  const differs = (what: string): never => { throw new DomainError('amendment-not-possible', { to: amended.edition, what }); };
  if (amended.programme !== present.programme) differs('programme');
  if (amended.region.id !== present.region.id) differs('region');
  if (amended.zone !== present.zone) differs('zone');
  if (amended.year.starts !== present.year.starts) differs('year.starts');
  // Stages may join at the end; how far a school is counts by their order.
  present.stages.forEach(({ id }, at) => { if (amended.stages[at]?.id !== id) differs(`stages.${at} (${id})`); });
  const subjects = new Map(present.stages.flatMap(({ steps }) => steps.map(({ id, subject }) => [id, subject])));
  for (const { id, subject } of amended.stages.flatMap(({ steps }) => steps)) {
    if ((subjects.get(id) ?? subject) !== subject) differs(`${id}.subject`);
  }
};
