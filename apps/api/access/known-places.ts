import { Injectable } from '@nestjs/common';
import type { Place } from '@uplift/domain/access/policy';
import type { CycleEvent } from '@uplift/domain/cycle/events';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import type { Scope } from '@uplift/domain/person/events';
import type { RegistryEvent } from '@uplift/domain/registry/events';
import { municipalityStreamOf, schoolStreamOf } from '@uplift/domain/registry/stream';
import { Codec } from '../parts/codec.js';
import { KeptFacts } from '../parts/kept-facts.js';
import { StreamLoader } from '../parts/stream-loader.js';

/** Where cycles, municipalities and schools lie. None of them ever moves. */
@Injectable()
export class KnownPlaces {
  private readonly cycles = new KeptFacts<Place>(10_000, async (cycle) => {
    const event = await this.first(cycleStreamOf(cycle)) as CycleEvent | null;
    return event?.type === 'CyclePlanned' ? { region: event.data.region, municipality: null, school: null } : null;
  });
  private readonly municipalities = new KeptFacts<Place>(50_000, async (municipality) => {
    const event = await this.first(municipalityStreamOf(municipality)) as RegistryEvent | null;
    return event?.type === 'MunicipalityRegistered' ? { region: event.data.region, municipality, school: null } : null;
  });
  private readonly schools = new KeptFacts<Place>(200_000, async (school) => {
    const event = await this.first(schoolStreamOf(school)) as RegistryEvent | null;
    return event?.type === 'SchoolRegistered' ? { region: event.data.region, municipality: event.data.municipality, school } : null;
  });

  constructor(private readonly streams: StreamLoader, private readonly codec: Codec) {}

  ofCycle(cycle: string): Promise<Place | null> { return this.cycles.of(cycle); }

  /** `null` for a municipality or school that nobody has registered. */
  async ofScope(scope: Scope): Promise<Place | null> {
    switch (scope.kind) {
      case 'region': return { region: scope.id, municipality: null, school: null };
      case 'municipality': return this.municipalities.of(scope.id);
      case 'school': return this.schools.of(scope.id);
    }
  }

  private async first(stream: string) {
    const [stored] = await this.streams.read(stream);
    return stored === undefined ? null : this.codec.decode(stored);
  }
}
