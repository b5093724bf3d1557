import { Injectable } from '@nestjs/common';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import type { Position } from '@uplift/infra/event-store/event-store';
import { z } from 'zod';
import { Clock } from '../parts/clock.js';
import { EventLog } from '../parts/event-log.js';
import { Files } from '../parts/files.js';

export const CleanFiles = z.strictObject({
  olderThanDays: z.int().min(7).max(3650).default(30).describe('Since they were brought for the last time.'),
  apply: z.boolean().default(false).describe('Left out, nothing is removed: the answer says what would be.'),
}).meta({ id: 'CleanFiles' });
export const FilesCleaned = z.object({
  applied: z.boolean(), old: z.int().describe('Files that old.'), referred: z.int().describe('Of those, kept: something in the log refers to them.'),
  files: z.int().describe('To which nothing refers: removed, or to be.'), bytes: z.int(), first: z.array(z.string()).describe('The first hundred of them, by hash.'),
}).meta({ id: 'FilesCleaned' });
export type FilesCleaned = z.infer<typeof FilesCleaned>;

const dayMs = 86_400_000;
const pageSize = 2_000;
const shown = 100;
const hashes = /[0-9a-f]{64}/g;

/** Removes files that were brought long ago and to which nothing in the log refers. Whatever looks like their hash counts as a reference. */
@Injectable()
export class CleanFilesHandler {
  constructor(private readonly files: Files, private readonly log: EventLog, private readonly clock: Clock) {}

  async run({ olderThanDays, apply }: z.output<typeof CleanFiles>): Promise<FilesCleaned> {
    const before = instantOf(Date.parse(this.clock.now()) - olderThanDays * dayMs);
    const found = new Map<string, number>();
    for await (const { sha256, bytes } of this.files.keptBefore(before)) found.set(sha256, bytes);
    const old = found.size;
    const end = await this.leaveOutReferred(found, null);
    const unreferred = apply ? await this.remove(found, before, end) : [...found];
    return {
      applied: apply, old, referred: old - found.size, files: unreferred.length, bytes: unreferred.reduce((sum, [, bytes]) => sum + bytes, 0),
      first: unreferred.slice(0, shown).map(([sha256]) => sha256).sort(),
    };
  }

  /** Each only after the end of the log was looked at once more: somebody may have referred to it meanwhile. */
  private async remove(found: Map<string, number>, before: Instant, end: Position | null): Promise<readonly [string, number][]> {
    const removed: [string, number][] = [];
    let looked = end;
    for (const [sha256, bytes] of [...found]) {
      looked = await this.leaveOutReferred(found, looked);
      if (found.has(sha256) && await this.files.forget(sha256, before)) removed.push([sha256, bytes]);
    }
    return removed;
  }

  /** Takes out of `found` what events after a position refer to; answers the position up to which it looked. */
  private async leaveOutReferred(found: Map<string, number>, after: Position | null): Promise<Position | null> {
    let looked = after;
    while (found.size > 0) {
      const { events, next } = await this.log.readAll({ after: looked, limit: pageSize });
      if (events.length === 0 || next === null) break;
      for (const { data } of events) for (const [hash] of JSON.stringify(data).matchAll(hashes)) found.delete(hash);
      looked = next;
    }
    return looked;
  }
}
