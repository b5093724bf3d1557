import mammoth from 'mammoth';
import type { ReportPreparedAnswer, ReportSignedAnswer } from '@uplift/api/reports/change-report';
import { openedFile } from '@uplift/api/reports/opened-file.fixture';
import type { ReportView } from '@uplift/api/reports/report-views';
import { readPdf } from '@uplift/infra/documents/read-pdf.fixture';
import { readXlsx, type ReadSheet } from '@uplift/infra/documents/read-xlsx.fixture';
import type { Desk } from '@uplift/rehearsal/stage/office';
import type { OpenYear } from '@uplift/rehearsal/year/episode';

/** A signed report with its files as other programs read them: the Word document as HTML, the PDF as text, the sheets of the workbook. */
export interface WrittenReport { readonly view: ReportView; readonly signed: ReportSignedAnswer; readonly html: string; readonly pdf: string; readonly sheets: readonly ReadSheet[] }

/** Prepares the report, reads it, signs it, and opens the files that were kept. Lists show what is stored by then. */
export const writeReport = async (year: OpenYear, desk: Desk, report: string): Promise<WrittenReport> => {
  await year.readable();
  const path = `/cycles/${year.cycle}/reports/${report}`;
  const { content } = await desk.post<ReportPreparedAnswer>(`${path}/prepare`, {}, `prepare ${report}`);
  const view = await desk.get<ReportView>(path);
  const signed = await desk.post<ReportSignedAnswer>(`${path}/sign`, { content }, `sign ${report}`);
  const { files } = signed.signed.at(-1)!;
  const file = async (format: string): Promise<Buffer> => openedFile(year.parts.files, files.find((one) => one.format === format)!.sha256);
  const { value: html } = await mammoth.convertToHtml({ buffer: await file('docx') });
  return { view, signed, html, pdf: (await readPdf(await file('pdf'))).pages.join(' ').replace(/\s+/g, ' '), sheets: await readXlsx(await file('xlsx')) };
};

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '\'' };
const textOf = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!);

/** The rows of the table under a heading, its head first. */
export const tableIn = (html: string, heading: string): readonly (readonly string[])[] => {
  const from = html.indexOf(`<h1>${heading}</h1>`);
  if (from < 0) throw new Error(`the document has no heading “${heading}”`);
  const [part] = html.slice(from + 4).split('<h1>');
  return [...part!.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => textOf(cell!)));
};

/** A number of the report by its place; `null` for one that is not known. */
export const valueIn = ({ present }: ReportView, id: string): number | null => {
  const figure = present.figures.find((one) => one.id === id);
  if (figure === undefined) throw new Error(`the report has no figure ${id}`);
  return figure.found.known ? figure.found.value : null;
};
