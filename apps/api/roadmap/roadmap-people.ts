import { Injectable } from '@nestjs/common';
import { KnownCases } from '../access/case-facts.js';
import { CarryOutStep } from '../steps/carry-out-step.js';

type Edit = { readonly set?: { readonly person?: string | null | undefined } } | object;

/** Whom a roadmap names as owners of measures. */
@Injectable()
export class RoadmapPeople {
  constructor(private readonly cases: KnownCases, private readonly steps: CarryOutStep) {}

  /** Throws `person-unknown` for one who could not see the case. */
  async requireNamed(caseId: string, edits: readonly Edit[]): Promise<void> {
    const facts = await this.cases.of(caseId);
    const named = new Set(edits.flatMap((edit) => ('set' in edit && edit.set?.person != null ? [edit.set.person] : [])));
    if (facts !== null) for (const person of named) await this.steps.requireNamed(person, facts.place);
  }
}
