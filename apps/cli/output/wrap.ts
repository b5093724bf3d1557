/** Combining marks take no column of their own; nothing the engine prints is wider than one column a sign. */
export const columnsOf = (text: string): number => [...text.normalize('NFC')].length;

export const padded = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const space = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return align === 'left' ? text + space : space + text;
};

/** Words on lines of at most `width` columns; a longer word is cut. Line breaks of the text are kept. */
export const wrap = (text: string, width: number): readonly string[] => text.split('\n').flatMap((paragraph) => {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) <= width) { line += ` ${word}`; continue; }
    if (line !== '') lines.push(line);
    let rest = [...word];
    for (; rest.length > width; rest = rest.slice(width)) lines.push(rest.slice(0, width).join(''));
    line = rest.join('');
  }
  return [...lines, line];
});

/** Wrapped text with every line after the first set in as far as the first one's start. */
export const indented = (text: string, indent: string, width: number): string =>
  wrap(text, Math.max(20, width - indent.length)).map((line) => indent + line).join('\n');
