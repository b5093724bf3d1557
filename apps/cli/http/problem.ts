import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

/** RFC 9457, as the API writes it; every member may be missing when something else answers in its place. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly code?: string;
  readonly [more: string]: unknown;
}

/** A refusal by the API, in the language it answered in: its title, its detail and what to do now. */
export class ProblemError extends CliError {
  constructor(readonly status: number, readonly problem: Problem) {
    const title = problem.title ?? `HTTP ${status}`;
    const detail = [problem.detail, ...particularsOf(problem)].filter((line): line is string => line !== undefined).join('\n');
    super(exitCodes.refused, { ru: title, en: title }, detail === '' ? adviceFor(status) : { ru: detail, en: detail });
  }

  override toJson(): object {
    return { error: { status: this.status, ...this.problem } };
  }
}

/** The single faults of a body, when the API lists them: where, and what is wrong there. */
const particularsOf = ({ errors }: Problem): readonly string[] => !Array.isArray(errors) ? [] : errors.map((error: unknown) => {
  const { path, line, message } = error as { path?: unknown; line?: unknown; message?: unknown };
  const place = line !== undefined ? `${String(line)}: ` : path === undefined ? '' : `${Array.isArray(path) ? path.join('.') : String(path)}: `;
  return `  ${place}${typeof message === 'string' ? message : JSON.stringify(error)}`;
});

const adviceFor = (status: number) => status === 401
  ? { ru: 'Войдите: uplift login --user ИМЯ', en: 'Sign in: uplift login --user NAME' }
  : { ru: 'Сервер не объяснил отказа. Посмотрите его журнал.', en: 'The server gave no reason. Look into its log.' };

export const problemOf = async (response: Response): Promise<ProblemError> => {
  const text = await response.text();
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) return new ProblemError(response.status, parsed as Problem);
  } catch {
    // Something in front of the API answered, in words of its own: its status is all that can be told.
  }
  return new ProblemError(response.status, {});
};
