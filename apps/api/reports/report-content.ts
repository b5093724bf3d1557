import { createHash } from 'node:crypto';
import type { Language } from '@uplift/domain/core/domain-error';
import { ReportFormat, type ReportFile } from '@uplift/domain/report/events';
import { ReportModel } from '@uplift/domain/report/model';
import { canonicalJson } from '@uplift/infra/event-store/canonical-json';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What a signature stands under: the hash of the content, in whatever order its keys came. */
export const contentHash = (content: ReportModel): string => sha256(canonicalJson(ReportModel.parse(content)));

export const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Loads what writes a format when it is first asked for: together they are a fifth of all that the API would load at its start. */
export const renderReport = async (content: ReportModel, format: ReportFormat, language: Language): Promise<Buffer> => {
  switch (format) {
    case 'docx': return (await import('@uplift/infra/documents/docx/report-docx')).reportDocx(content, language);
    case 'pdf': return (await import('@uplift/infra/documents/pdf/report-pdf')).reportPdf(content, language);
    case 'xlsx': return (await import('@uplift/infra/documents/xlsx/report-xlsx')).reportXlsx(content, language);
  }
};

export interface Rendered extends ReportFile { readonly content: Buffer }

/** The report in every format, each with its hash. */
export const renderAll = async (content: ReportModel, language: Language): Promise<readonly Rendered[]> => {
  const rendered: Rendered[] = [];
  for (const format of ReportFormat.options) {
    const bytes = await renderReport(content, format, language);
    rendered.push({ format, language, sha256: sha256(bytes), bytes: bytes.length, content: bytes });
  }
  return rendered;
};
