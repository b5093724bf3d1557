import type { Text } from '../programme/vocabulary.js';
import type { Found } from './model.js';

/** A piece of a sentence a source gives: words, words as they are, or a number with a name of its own. */
export type FoundPiece = { readonly text: Text } | { readonly plain: string } | { readonly id: string; readonly title: Text; readonly found: Found };
/** A cell of a table as a source gives it: words, words as they are, a number with where it comes from, or a sentence. */
export type FoundCell = { readonly text: Text } | { readonly plain: string } | { readonly found: Found } | { readonly pieces: readonly FoundPiece[] };
export interface FoundColumn { readonly id: string; readonly title: Text; readonly numeric: boolean }
/** `id` names the row from one preparation to the next, so that a difference knows it again. */
export interface FoundRow { readonly id: string; readonly title: Text; readonly cells: readonly FoundCell[] }
/** A heading within the table, across all its columns. */
export interface FoundSection { readonly section: string; readonly title: Text }
/** `notes` are remarks under the table. */
export interface FoundTable {
  readonly columns: readonly FoundColumn[]; readonly rows: readonly (FoundRow | FoundSection)[]; readonly notes?: readonly (readonly FoundPiece[])[];
}
