import { Injectable } from '@nestjs/common';
import type { Language } from '@uplift/domain/core/domain-error';
import { writeXlsx, type WrittenColumn, type WrittenValue } from '@uplift/infra/sheets/write-sheets';
import { ExportEvents, sheetsOf, startDownload, type ExportFormat } from '../events/export-events.js';
import type { ApiResponse } from '../http/api-request.js';
import { ReplayTimeline, type TimelineFilter } from './replay-timeline.js';
import type { ReplaySubject } from './replay-subject.js';
import type { TimelineEntry } from './replay-view.js';

/** What happened to something, to be kept: its events as stored, or its sentences in a workbook. */
@Injectable()
export class ExportReplay {
  constructor(private readonly timeline: ReplayTimeline, private readonly exporting: ExportEvents) {}

  async run(format: ExportFormat, subject: ReplaySubject, filter: Omit<TimelineFilter, 'limit' | 'after'>, language: Language, response: ApiResponse): Promise<void> {
    const { entries, stored } = await this.timeline.whole(subject, filter);
    const name = `${subject.kind}-${subject.id}`;
    if (format === 'jsonl') return this.exporting.send(format, name, stored, response);
    startDownload(response, format, name);
    await writeXlsx(sheetsOf(titles[language].sheet, titles[language].columns, rowsOf(entries, language)), response).catch(() => { response.destroy(); });
    return undefined;
  }
}

const column = (title: string, width: number): WrittenColumn => ({ title, width });
const titles = {
  ru: { sheet: 'История', columns: [column('Случилось', 24), column('Записано', 24), column('О чём', 34), column('Что', 70), column('Кто', 26), column('Обозначение', 38), column('Было → стало', 60),
    column('Почему', 80), column('Вид события', 22), column('Действие', 38), column('Поток', 40), column('Номер', 8)] },
  en: { sheet: 'History', columns: [column('Happened', 24), column('Recorded', 24), column('About', 34), column('What', 70), column('Who', 26), column('Id', 38), column('Old → new', 60),
    column('Why', 80), column('Type', 22), column('Act', 38), column('Stream', 40), column('Version', 8)] },
} as const;

function* rowsOf(entries: readonly TimelineEntry[], language: Language): Generator<readonly WrittenValue[]> {
  for (const { occurredAt, recordedAt, about, sentence, actor, changes, why, type, correlationId, stream, version } of entries) {
    const changed = changes.map(({ label, of, before, after }) => `${label[language]}${of === null ? '' : ` (${of[language]})`}: ${before?.[language] ?? '—'} → ${after?.[language] ?? '—'}`);
    yield [occurredAt, recordedAt, about[language], sentence[language], actor.who[language], actor.id, changed.join('\n'), why?.[language] ?? '', type, correlationId, stream, version];
  }
}
