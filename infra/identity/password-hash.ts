import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

export interface HashingCost {
  /** In KiB. */
  readonly memoryCost: number;
  readonly timeCost: number;
}

/** Recommended by OWASP for argon2id with one lane: 19 MiB, two passes. */
export const defaultHashingCost: HashingCost = { memoryCost: 19_456, timeCost: 2 };

export interface PasswordHashing {
  hash(password: string): Promise<string>;
  /** Takes as long for an unknown account (`null`) as for a known one. */
  matches(stored: string | null, password: string): Promise<boolean>;
}

/** Argon2id, the library's default variant. */
export const createPasswordHashing = (cost: HashingCost = defaultHashingCost): PasswordHashing => {
  let ofNobody: Promise<string> | null = null;
  return {
    hash: (password) => hash(password, cost),
    matches: async (stored, password) => {
      ofNobody ??= hash(randomBytes(32), cost);
      const matched = await verify(stored ?? await ofNobody, password);
      return stored !== null && matched;
    },
  };
};
