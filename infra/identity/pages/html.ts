/** Markup that is safe to send: everything that came from outside went through `html` and was escaped there. */
export class Html {
  constructor(readonly markup: string) {}
  toString(): string { return this.markup; }
}

type Hole = string | number | null | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const filled = (hole: Hole): string => {
  if (hole === null) return '';
  if (hole instanceof Html) return hole.markup;
  if (typeof hole === 'object') return hole.map((part) => part.markup).join('');
  return escape(String(hole));
};

/** Template tag: strings put into the holes are escaped, `Html` is taken as it is, `null` leaves nothing. */
export const html = (fixed: TemplateStringsArray, ...holes: readonly Hole[]): Html =>
  new Html(fixed.reduce((markup, part, index) => markup + filled(holes[index - 1] ?? null) + part));
