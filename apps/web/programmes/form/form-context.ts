import { createContext, useContext } from 'react';
import type { Path } from '../data-at.js';

export interface FieldProblem { readonly path: string; readonly message: string }
/** What every field of the form needs: the document, what is wrong in it, and the ways to change its source. */
export interface FormHandle {
  readonly data: unknown; readonly problems: readonly FieldProblem[];
  set(path: Path, value: unknown, keys?: readonly string[]): void;
  remove(path: Path): void;
  move(path: Path, from: number, to: number): void;
}

export const FormContext = createContext<FormHandle | null>(null);

export const useForm = (): FormHandle => {
  const form = useContext(FormContext);
  if (form === null) throw new Error('a field stands outside the form');
  return form;
};

/** A path as the checks name it. */
export const pointerOf = (path: Path): string => path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What is wrong with exactly this value. */
export const problemAt = (problems: readonly FieldProblem[], path: Path): string | undefined => {
  const pointer = pointerOf(path);
  const found = problems.filter((problem) => problem.path === pointer).map(({ message }) => message);
  return found.length === 0 ? undefined : found.join('; ');
};

/** How much is wrong with a value and everything inside it. */
export const problemsWithin = (problems: readonly FieldProblem[], path: Path): number => {
  const pointer = pointerOf(path);
  return problems.filter((problem) => problem.path === pointer || problem.path.startsWith(`${pointer}/`)).length;
};
