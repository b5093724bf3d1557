import { Injectable } from '@nestjs/common';
import { programmeShelfAggregate } from '@uplift/infra/command/aggregates';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CommandSender } from '../commands/command-sender.js';
import type { Caller } from '../commands/caller.js';
import { requireDocument, type DocumentBody } from './read-document.js';

export const PublishAnswer = z.object({
  programme: z.string(), version: z.int(), repeated: z.boolean(), edition: z.int(), editions: z.array(z.int()),
}).meta({ id: 'ProgrammePublished' });
export type PublishAnswer = z.infer<typeof PublishAnswer>;

/** Puts an edition on the shelf; it never changes afterwards. */
@Injectable()
export class PublishProgrammeHandler {
  constructor(private readonly sender: CommandSender, private readonly access: Access) {}

  async run(body: DocumentBody, caller: Caller): Promise<PublishAnswer> {
    const document = requireDocument(body);
    this.access.require(caller.signedIn, 'programme.publish', { region: document.region.id, municipality: null, school: null });
    const { programme, edition } = document;
    const { version, repeated, state } = await this.sender.send(programmeShelfAggregate, { type: 'PublishProgramme', programme, edition, document }, undefined, caller);
    return { programme, version, repeated, edition, editions: [...state.keys()].sort((a, b) => a - b) };
  }
}
