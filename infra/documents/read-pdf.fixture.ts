export interface ReadPdf {
  readonly pages: readonly string[]; readonly info: Record<string, unknown>; readonly marked: boolean; readonly language: string | null;
  /** The roles of the structure tree of a page, each as often as it stands there. */
  readonly roles: readonly (readonly string[])[];
}
interface Node { readonly role?: string; readonly children?: readonly Node[] }

/** A PDF as another program's reader sees it: texts by page, language, tags. */
export const readPdf = async (bytes: Buffer): Promise<ReadPdf> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  const roles: string[][] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    const gathered: string[] = [];
    const walk = (node: Node): void => {
      if (node.role !== undefined) gathered.push(node.role);
      for (const child of node.children ?? []) walk(child);
    };
    walk((await page.getStructTree() ?? {}) as Node);
    roles.push(gathered);
  }
  const { info } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  const read = { pages, roles, info: info as Record<string, unknown>, marked: (marks as { Marked?: boolean } | null)?.Marked === true, language: (info as { Language?: string }).Language ?? null };
  await task.destroy();
  return read;
};
