/** What an office program takes for a formula, or for the start of one after it has trimmed a line. The wide forms are typed by East Asian keyboards. */
const starts = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const guarded = /^'(?=[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;
/** No XML may hold these, and no person can see them. */
 
const unspeakable = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const longest = 32_767;

/**
 * Text as it may stand in a cell of a table that leaves: never a formula, also after a workbook was saved as CSV and opened again.
 * An apostrophe in front makes it text. `plainText` takes it away again.
 */
export const safeCell = (text: string): string => {
  const speakable = text.replace(unspeakable, '');
  return (starts.test(speakable) ? `'${speakable}` : speakable).slice(0, longest);
};

/** A text that was made safe, as it was before. */
export const plainText = (text: string): string => text.replace(guarded, '');
