import { createHash } from 'node:crypto';

/** What the command says, without who carries it, when, or how personal data were sealed: the same words twice are the same command. */
export const fingerprintOf = (command: object): string => {
  const { now: _now, as: _as, sealed: _sealed, ...said } = command as Record<string, unknown>;
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
};

export const causationOf = (commandId: string, fingerprint: string): string => `command:${commandId}:${fingerprint}`;
export const isCausedBy = (causationId: string, commandId: string): boolean => causationId.startsWith(`command:${commandId}:`);
