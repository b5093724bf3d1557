import type { Books } from './books/books.js';
import type { Handlers } from './read-event.js';
import type { Statement } from './statements.js';

/** Instants and days are text of one fixed shape: they compare as they do in the domain, on every server. */
export const plain = 'text COLLATE "C"';

/** What one read model has folded since the last drain. */
export interface Fold {
  readonly on: Handlers;
  /** The folded changes as a handful of statements, whatever the number of events; the fold is empty afterwards. */
  drain(schema: string): readonly Statement[];
}

/** Answers to one kind of question, kept as rows. It depends on nothing but the events, in their order. */
export interface ReadModel {
  readonly name: string;
  /** The tables with what folding needs: their keys. */
  tables(schema: string): string;
  /** What only queries need; in a rebuild they are made after the rows. */
  indexes(schema: string): readonly string[];
  fold(books: Books): Fold;
}
