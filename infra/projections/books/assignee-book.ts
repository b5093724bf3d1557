import type { Queryable } from '../../lease/lease-table.js';
import type { Handlers } from '../read-event.js';

/** The persons named for steps that are not finished yet: what concerns such a step is told to them alone. */
export class AssigneeBook {
  private readonly byCase = new Map<string, Map<string, string>>();

  readonly on: Handlers = {
    StepReassigned: ({ data }, { stream }) => { this.set(stream, data.step, data.to); },
    StepCompleted: ({ data }, { stream }) => { this.byCase.get(stream)?.delete(data.step); },
    StepClosed: ({ data }, { stream }) => { this.byCase.get(stream)?.delete(data.step); },
    StepWithdrawn: ({ data }, { stream }) => { this.byCase.get(stream)?.delete(data.step); },
    StepCancelled: ({ data }, { stream }) => { this.byCase.get(stream)?.delete(data.step); },
    CaseCompleted: (_, { stream }) => { this.byCase.delete(stream); },
    CaseClosed: (_, { stream }) => { this.byCase.delete(stream); },
  };

  async load(db: Queryable, schema: string): Promise<void> {
    const { rows } = await db.query<{ stream: string; step: string; assignee: string }>(
      `SELECT 'case-' || case_id AS stream, step, assignee FROM ${schema}.steps WHERE assignee IS NOT NULL AND status IN ('open', 'in-review')`);
    for (const { stream, step, assignee } of rows) this.set(stream, step, assignee);
  }

  of(stream: string, step: string): string | null {
    return this.byCase.size === 0 ? null : this.byCase.get(stream)?.get(step) ?? null;
  }

  private set(stream: string, step: string, person: string): void {
    const steps = this.byCase.get(stream);
    if (steps === undefined) this.byCase.set(stream, new Map([[step, person]]));
    else steps.set(step, person);
  }
}
