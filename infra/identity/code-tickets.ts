import { createHmac, timingSafeEqual } from 'node:crypto';

const minutes = 5;
const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Says, between two pages of one sign-in, whose password was right. Signed, for five minutes; nothing is stored. */
export const createCodeTickets = (keys: readonly string[]) => {
  const signature = (key: string, said: string, uid: string): string => createHmac('sha256', key).update(`ticket\n${uid}\n${said}`).digest('base64url');
  return {
    issue: (personId: string, uid: string): string => {
      const said = Buffer.from(JSON.stringify({ personId, until: Date.now() + minutes * 60_000 })).toString('base64url');
      return `${said}.${signature(keys[0] ?? '', said, uid)}`;
    },
    /** `null` for a ticket that is not ours, of another sign-in, or too old. */
    personOf: (ticket: string, uid: string): string | null => {
      const [said = '', signed = ''] = ticket.split('.');
      if (!keys.some((key) => same(signature(key, said, uid), signed))) return null;
      const { personId, until } = JSON.parse(Buffer.from(said, 'base64url').toString()) as { personId: string; until: number };
      return until > Date.now() ? personId : null;
    },
  };
};
