import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import type { ListedSchool } from '@uplift/domain/cycle/events';
import type { CycleState } from '@uplift/domain/cycle/state';
import { registryDecider, type RegistryState } from '@uplift/domain/registry/decide';
import { SchoolKind, type RegistryEvent } from '@uplift/domain/registry/events';
import { schoolStreamOf } from '@uplift/domain/registry/stream';
import { watchListDecider } from '@uplift/domain/watch-list/decide';
import type { WatchListEvent } from '@uplift/domain/watch-list/events';
import { watchListStreamOf } from '@uplift/domain/watch-list/stream';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { Codec } from '../../parts/codec.js';
import { EventLog } from '../../parts/event-log.js';

type Planned = Exclude<CycleState, { status: 'none' }>;
/** `tags`: those its list gives it; left out where the list says nothing of tags. */
export interface SchoolToList { readonly school: string; readonly municipality: string; readonly tags?: readonly string[] | undefined }

const streamsPerRead = 500;
const kinds: readonly string[] = SchoolKind.options;

/**
 * What schools are counted apart by, at the moment they are listed: their kind in the registry, the programme's tags their list gives them, and
 * the watch lists whose ids are tags of the programme. From the streams: what was registered a moment ago counts.
 */
@Injectable()
export class SchoolTags {
  constructor(private readonly log: EventLog, private readonly codec: Codec, private readonly contexts: CaseContexts) {}

  /** A list that is confirmed keeps its tags. */
  async of(cycle: Planned, schools: readonly SchoolToList[]): Promise<readonly ListedSchool[]> {
    const listed = new Map(cycle.schools.map(({ school, tags = [] }) => [school, tags]));
    if (cycle.status !== 'planned') return schools.map(({ school, municipality }) => ({ school, municipality, tags: [...listed.get(school) ?? []] }));
    const [byKind, watched] = await Promise.all([this.kindsOf(schools), this.watchedIn(await this.tagsOf(cycle), cycle.region)]);
    return schools.map(({ school, municipality, tags }) => {
      const kind = byKind.get(school) ?? 'ordinary';
      const given = tags ?? (listed.get(school) ?? []).filter((tag) => !kinds.includes(tag));
      const lists = [...watched].filter(([, its]) => its.has(school)).map(([tag]) => tag);
      return { school, municipality, tags: [...new Set([...kind === 'ordinary' ? [] : [kind], ...given, ...lists])].sort() };
    });
  }

  private async kindsOf(schools: readonly SchoolToList[]): Promise<ReadonlyMap<string, SchoolKind>> {
    const kindOf = new Map<string, SchoolKind>();
    for (let from = 0; from < schools.length; from += streamsPerRead) {
      const some = schools.slice(from, from + streamsPerRead);
      const streams = await this.log.readStreams(some.map(({ school }) => schoolStreamOf(school)));
      for (const { school } of some) {
        const state = fold<RegistryEvent, RegistryState>(registryDecider, (streams.get(schoolStreamOf(school)) ?? []).map((event) => this.codec.decode(event) as RegistryEvent));
        if (state.status === 'school') kindOf.set(school, state.kind);
      }
    }
    return kindOf;
  }

  private async tagsOf({ programme }: Planned): Promise<readonly string[]> {
    return ((await this.contexts.documentOf(programme)).schoolTags ?? []).map(({ id }) => id).filter((id) => !kinds.includes(id));
  }

  /** The schools on the region's watch lists that bear the names of these tags. */
  async watchedIn(tags: readonly string[], region: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const streams = await this.log.readStreams(tags.map(watchListStreamOf));
    return new Map(tags.map((tag) => {
      const list = fold(watchListDecider, (streams.get(watchListStreamOf(tag)) ?? []).map((event) => this.codec.decode(event) as WatchListEvent));
      return [tag, list.status === 'open' && list.region === region ? new Set(list.schools.keys()) : new Set<string>()];
    }));
  }
}
