/** Whose events a stream holds, as far as its id tells: one of these, or the stream as it stands. */
export type Whose =
  | { readonly of: 'person' | 'school' | 'municipality' | 'region' | 'cycle'; readonly id: string; readonly cycle: string | null }
  | { readonly of: 'unknown' };

/** `case-smolensk-2026.school.vyazma-1`: what kind of work, and whose. `kind` is the first word of the stream's id. */
export const whoseEvents = (stream: string): { readonly kind: string; readonly whose: Whose } => {
  const kind = ['school-record', 'watch-list', 'earlier-lists'].find((long) => stream.startsWith(`${long}-`)) ?? stream.slice(0, Math.max(0, stream.indexOf('-')));
  return { kind, whose: whoseOf(kind, stream.slice(kind.length + 1)) };
};

const byCycle = new Set(['cycle', 'mentoring', 'identification', 'report', 'meeting', 'training', 'interviews']);

const whoseOf = (kind: string, id: string): Whose => {
  const [first, ...rest] = id.split('.');
  const subject = /^([^.]+)\.(region|municipality|school)\.([^.]+)/.exec(id);
  if (subject !== null) return { of: subject[2] as 'region' | 'municipality' | 'school', id: subject[3]!, cycle: subject[1]! };
  switch (kind) {
    case 'person': case 'municipality': return { of: kind, id, cycle: null };
    case 'school': case 'school-record': return { of: 'school', id, cycle: null };
    case 'earlier-lists': return { of: 'region', id, cycle: null };
    case 'mailbox': return { of: 'person', id: first!, cycle: rest.join('.') };
    case 'visits': return { of: 'school', id: rest.join('.'), cycle: first! };
    default: return byCycle.has(kind) ? { of: 'cycle', id: first!, cycle: first! } : { of: 'unknown' };
  }
};
