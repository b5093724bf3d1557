const hole = /\{([a-z0-9-]+)\}/g;

/** The figures a sentence of a report names, in their order. */
export const placeholdersIn = (text: string): readonly string[] => [...text.matchAll(hole)].map((match) => match[1]!);

/** A sentence cut at its figures: text, figure, text, … */
export const cutAtFigures = (text: string): readonly ({ readonly text: string } | { readonly figure: string })[] =>
  text.split(hole).map((piece, at) => (at % 2 === 0 ? { text: piece } : { figure: piece })).filter((piece) => !('text' in piece) || piece.text !== '');
