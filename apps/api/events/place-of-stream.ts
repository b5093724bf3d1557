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

type PlacesOf = (id: string) => Promise<StreamPlaces>;

@Injectable()
export class PlaceOfStream {
  constructor(private readonly cases: KnownCases, private readonly places: KnownPlaces, private readonly people: GrantsOfPeople, private readonly streams: StreamLoader) {}

  /** Nowhere for a stream of an unknown kind: what nobody has placed nobody reads. */
  async of(stream: string): Promise<StreamPlaces> {
    const kind = kindsLongestFirst(this.byKind).find((name) => stream.startsWith(`${name}-`));
    return kind === undefined ? [] : this.byKind[kind]!(stream.slice(kind.length + 1));
  }

  private readonly ofCase: PlacesOf = async (id) => listed((await this.cases.of(id))?.place);
  private readonly ofCycle: PlacesOf = async (id) => listed(await this.places.ofCycle(id));
  private readonly ofSchool: PlacesOf = async (id) => listed(await this.places.ofScope({ kind: 'school', id }));
  /** Ids that begin with the cycle's. */
  private readonly ofCycleAtTheFront: PlacesOf = (id) => this.ofCycle(id.slice(0, id.indexOf('.')));

  private readonly byKind: Readonly<Record<string, PlacesOf>> = {
    'case': this.ofCase,
    'roadmap': this.ofCase,
    'answer': (id) => this.ofCase(partsOfAnswerId(id).case),
    'cycle': this.ofCycle,
    'identification': this.ofCycle,
    'mentoring': this.ofCycle,
    'report': (id) => this.ofCycle(partsOfReportId(id)?.cycle ?? ''),
    'interviews': (id) => this.ofCycle(cycleOfInterviews(id)),
    'indicators': this.ofCycleAtTheFront,
    'meeting': this.ofCycleAtTheFront,
    'diagnostics': this.ofCycleAtTheFront,
    'training': this.ofCycleAtTheFront,
    'mailbox': (id) => this.ofCycle(id.slice(id.lastIndexOf('.') + 1)),
    'school': this.ofSchool,
    'school-record': this.ofSchool,
    'municipality': async (id) => listed(await this.places.ofScope({ kind: 'municipality', id })),
    'earlier-lists': async (id) => [{ region: id, municipality: null, school: null }],
    'person': async (id) => ((await this.people.everOf(id)) ?? []).map(({ place }) => place),
    'programme': async () => 'everywhere',
    // Raw answers of anonymous surveys are for nobody: only their tallies are shown.
    'survey': async () => [],
    'visits': (id) => this.ofSchool(schoolOfVisits(id)),
    'import': (id) => this.regionOf(`import-${id}`),
    'watch': (id) => this.regionOf(`watch-${id}`),
    'practice': (id) => this.regionOf(`practice-${id}`),
  };

  /** Of a stream whose first event names its region. */
  private async regionOf(stream: string): Promise<readonly Place[]> {
    const [first] = await this.streams.read(stream);
    const region = (first?.data as { readonly region?: unknown } | undefined)?.region;
    return typeof region === 'string' ? [{ region, municipality: null, school: null }] : [];
  }
}

/** `school-record-1` is a record, not a school named `record-1`. */
const kindsLongestFirst = (byKind: Readonly<Record<string, PlacesOf>>): readonly string[] => Object.keys(byKind).sort((a, b) => b.length - a.length);
const listed = (place: Place | null | undefined): readonly Place[] => (place == null ? [] : [place]);
