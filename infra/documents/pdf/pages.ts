/** Of every page, in points. */
export const margins = { top: 57, bottom: 57, left: 71, right: 43 } as const;

/** A new page, laid like the present one unless said otherwise. */
export const beginPage = (doc: PDFKit.PDFDocument, layout = doc.page.layout as 'portrait' | 'landscape'): void => {
  doc.addPage({ size: 'A4', margins: { ...margins }, layout });
};
