import { Injectable } from '@nestjs/common';
import type { Place } from '@uplift/domain/access/policy';
import { partsOfReportId } from '@uplift/domain/report/stream';
import { cycleOfInterviews } from '@uplift/domain/interview/stream';
import { partsOfAnswerId } from '@uplift/domain/form-answer/stream';
import { schoolOfVisits } from '@uplift/domain/visit/stream';
import { KnownCases } from '../access/case-facts.js';
import { GrantsOfPeople } from '../access/grants-of-people.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { KnownPlaces } from '../access/known-places.js';

/** Where a stream lies. A person's lies wherever the person holds a role; `everywhere` is what all regions share. */
export type StreamPlaces = readonly Place[] | 'everywhere';

@Injectable()
export class PlaceOfStream {
  constructor(private readonly cases: KnownCases, private readonly places: KnownPlaces, private readonly people: GrantsOfPeople, private readonly streams: StreamLoader) {}

  async of(stream: string): Promise<StreamPlaces> {
    if (stream.startsWith('school-record-')) return listed(await this.places.ofScope({ kind: 'school', id: stream.slice('school-record-'.length) }));
    const dash = stream.indexOf('-');
    const [kind, id] = [stream.slice(0, dash), stream.slice(dash + 1)];
    switch (kind) {
      case 'case': case 'roadmap': return listed((await this.cases.of(id))?.place);
      case 'case': return listed((await this.cases.of(id))?.place);
      case 'answer': return listed((await this.cases.of(partsOfAnswerId(id).case))?.place);
      case 'indicators': return listed(await this.places.ofCycle(id.slice(0, id.indexOf('.'))));
      case 'cycle': return listed(await this.places.ofCycle(id));
      case 'identification': return listed(await this.places.ofCycle(id));
      case 'earlier': return id.startsWith('lists-') ? [{ region: id.slice('lists-'.length), municipality: null, school: null }] : [];
      case 'report': return listed(await this.places.ofCycle(partsOfReportId(id)?.cycle ?? ''));
      case 'interviews': return listed(await this.places.ofCycle(cycleOfInterviews(id)));
      case 'visits': return listed(await this.places.ofScope({ kind: 'school', id: schoolOfVisits(id) }));
      case 'mentoring': return listed(await this.places.ofCycle(id));
      case 'mailbox': return listed(await this.places.ofCycle(id.slice(id.lastIndexOf('.') + 1)));
      case 'school': return listed(await this.places.ofScope({ kind: 'school', id }));
      case 'municipality': return listed(await this.places.ofScope({ kind: 'municipality', id }));
      case 'person': return ((await this.people.of(id)) ?? []).map(({ place }) => place);
      // Their ids begin with the cycle; a region's own readers are the only ones for the whole log.
      case 'meeting': return listed(await this.places.ofCycle(id.slice(0, id.indexOf('.'))));
      case 'person': return ((await this.people.everOf(id)) ?? []).map(({ place }) => place);
      case 'import': case 'watch': case 'practice': return this.regionOf(stream);
      case 'programme': return 'everywhere';
      // Raw answers of anonymous surveys are for nobody: only their tallies are shown.
      case 'survey': return [];
      default: return [];
    }
  }

  /** Of a stream whose first event names its region. */
  private async regionOf(stream: string): Promise<readonly Place[]> {
    const [first] = await this.streams.read(stream);
    const region = (first?.data as { readonly region?: unknown } | undefined)?.region;
    return typeof region === 'string' ? [{ region, municipality: null, school: null }] : [];
  }
}

const listed = (place: Place | null | undefined): readonly Place[] => (place == null ? [] : [place]);
