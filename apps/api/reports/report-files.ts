import { Injectable } from '@nestjs/common';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { ReportFile } from '@uplift/domain/report/events';
import { Files } from '../parts/files.js';
import type { Rendered } from './report-content.js';

/** The files of signed reports, kept by their content. */
@Injectable()
export class ReportFiles {
  constructor(private readonly files: Files) {}

  async keep(rendered: readonly Rendered[]): Promise<void> {
    for (const { content, sha256, bytes } of rendered) await this.files.put(content, { sha256, bytes });
  }

  /** Throws `report-file-unknown` when the store has lost it. */
  async open({ format, sha256 }: ReportFile, report: string, issue: number): Promise<Buffer> {
    const opened = await this.files.open(sha256);
    if (opened === null) throw new DomainError('report-file-unknown', { report, format, issue, known: '—' });
    const chunks: Buffer[] = [];
    for await (const chunk of opened.content) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
}
