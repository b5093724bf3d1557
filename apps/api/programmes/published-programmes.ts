import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { ProgrammeEvent } from '@uplift/domain/programme-shelf/events';
import { programmeStreamOf } from '@uplift/domain/programme-shelf/stream';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';
import { ProgrammeList } from './programme-list.js';

export interface PublishedProgramme { readonly edition: number; readonly editions: readonly number[]; readonly document: ProgrammeDocument }

/** Programmes as published, from their streams: an edition just published can be planned with at once. */
@Injectable()
export class PublishedProgrammes {
  constructor(
    private readonly streams: StreamLoader, private readonly codec: Codec, private readonly contexts: CaseContexts, private readonly list: ProgrammeList,
  ) {}

  /** An edition, the latest when none is named. Throws `programme-unknown` with the programmes there are. */
  async of(id: string, edition?: number): Promise<PublishedProgramme> {
    const stored = await this.streams.read(programmeStreamOf(id));
    const editions = stored.map((event) => (this.codec.decode(event) as ProgrammeEvent).data.edition).sort((a, b) => a - b);
    const wanted = edition ?? editions.at(-1);
    if (wanted === undefined || !editions.includes(wanted)) {
      const known = editions.length > 0 ? editions.map((present) => `${id} ${present}`) : await this.list.ids();
      throw new DomainError('programme-unknown', { programme: edition === undefined ? id : `${id} ${edition}`, known: known.join(', ') || '—' });
    }
    return { edition: wanted, editions, document: await this.contexts.documentOf({ id, edition: wanted }) };
  }
}
