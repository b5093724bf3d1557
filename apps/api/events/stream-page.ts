import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { StreamLoader } from '../parts/stream-loader.js';
import { EventView, eventView } from './event-view.js';

export const StreamPage = z.object({
  events: z.array(EventView), next: z.int().describe('The version read up to: send it back as `after`.'), more: z.boolean(),
}).meta({ id: 'StreamPage' });
export type StreamPage = z.infer<typeof StreamPage>;

/** The history of one stream, by version. */
@Injectable()
export class ReadStreamPage {
  constructor(private readonly streams: StreamLoader) {}

  async run(stream: string, after: number, limit: number): Promise<StreamPage> {
    const all = await this.streams.read(stream);
    const events = all.slice(after, after + limit);
    return { events: events.map(eventView), next: events.at(-1)?.version ?? after, more: after + events.length < all.length };
  }
}
