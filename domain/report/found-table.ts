import type { Text } from '../programme/vocabulary.js';
import type { Found } from './model.js';

/** A cell of a table as a source gives it: words, words as they are, or a number with where it comes from. */
export type FoundCell = { readonly text: Text } | { readonly plain: string } | { readonly found: Found };
export interface FoundColumn { readonly id: string; readonly title: Text; readonly numeric: boolean }
/** `id` names the row from one preparation to the next, so that a difference knows it again. */
export interface FoundRow { readonly id: string; readonly title: Text; readonly cells: readonly FoundCell[] }
export interface FoundTable { readonly columns: readonly FoundColumn[]; readonly rows: readonly FoundRow[] }
