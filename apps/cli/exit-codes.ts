/** What the shell learns: done, refused (by the engine or by a check), used wrongly, or nobody answered. */
export const exitCodes = { ok: 0, refused: 1, usage: 2, unreachable: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
