import { Injectable } from '@nestjs/common';
import { examYearOf } from '@uplift/domain/comparison/exam-year';
import type { EarlierMeasure } from '@uplift/domain/roadmap/repeated-measures';
import { casesOfSubject } from '@uplift/infra/projections/queries/cases-of-subject';
import type { CaseFacts } from '../access/case-facts.js';
import { Identifications } from '../identification/open-identification.js';
import { RegionLists } from '../identification/region-lists.js';
import { ReadDatabase } from '../parts/read-database.js';
import { TriedMeasures } from './tried-measures.js';

/** What the same subject tried before: its roadmaps of other cycles as far as they were judged, and what its earlier lists say. */
@Injectable()
export class EarlierMeasures {
  constructor(
    private readonly db: ReadDatabase, private readonly tried: TriedMeasures, private readonly lists: RegionLists, private readonly identifications: Identifications,
  ) {}

  async of(facts: CaseFacts): Promise<readonly EarlierMeasure[]> {
    const [planned, listed] = await Promise.all([this.ofRoadmaps(facts), facts.kind === 'school' ? this.ofLists(facts) : []]);
    return [...planned, ...listed];
  }

  private async ofRoadmaps({ kind, subject, cycle }: CaseFacts): Promise<readonly EarlierMeasure[]> {
    const cases = (await casesOfSubject(this.db, kind, subject)).filter((one) => one.cycle !== cycle);
    const tried = await this.tried.of(cases.map((one) => one.case));
    return cases.flatMap((one) => (tried.get(one.case) ?? []).flatMap(({ measure, title, outcome }): EarlierMeasure[] =>
      (outcome === null ? [] : [{ source: 'cycle', cycle: one.cycle, measure, title, outcome }])));
  }

  /** A school of a list before this cycle is on the list again, in spite of what was tried then. */
  private async ofLists({ subject, cycle, year, place }: CaseFacts): Promise<readonly EarlierMeasure[]> {
    const [{ lists }, { state }] = await Promise.all([this.lists.earlierOf(place.region), this.identifications.of(cycle)]);
    return [...lists.values()]
      .filter((list) => examYearOf(list.year) <= examYearOf(year) && !state.takenOver.includes(list.list))
      .flatMap(({ list, schools }) => (schools.find(({ school }) => school === subject)?.tried ?? []).map((title): EarlierMeasure =>
        ({ source: 'earlier-list', cycle: list, measure: null, title, outcome: 'listed-again' })));
  }
}
