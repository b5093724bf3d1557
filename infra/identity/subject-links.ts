import type { Pool } from 'pg';
import { AccountError } from './account-error.js';

/** Someone as an identity provider names them. */
export interface Subject { readonly issuer: string; readonly subject: string }

export interface SubjectLinks {
  /** A repeat changes nothing. Throws AccountError `subject-linked` when the subject belongs to another person. */
  linkSubject(link: Subject & { readonly personId: string }): Promise<void>;
  /** Answers whether there was a link. */
  unlinkSubject(subject: Subject): Promise<boolean>;
  personOf(subject: Subject): Promise<string | null>;
}

/**
 * Who is meant by a token's issuer and subject. The embedded provider's subjects are person ids themselves;
 * an external provider's have to be linked first.
 */
export const createSubjectLinks = ({ pool, embeddedIssuer = null }: { pool: Pool; embeddedIssuer?: string | null }): SubjectLinks => {
  const linked = async ({ issuer, subject }: Subject): Promise<string | null> =>
    (await pool.query<{ person_id: string }>('SELECT person_id FROM identity.links WHERE issuer = $1 AND subject = $2', [issuer, subject]))
      .rows[0]?.person_id ?? null;
  return {
    linkSubject: async ({ issuer, subject, personId }) => {
      await pool.query('INSERT INTO identity.links (issuer, subject, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [issuer, subject, personId]);
      if (await linked({ issuer, subject }) !== personId) throw new AccountError('subject-linked');
    },
    unlinkSubject: async ({ issuer, subject }) =>
      (await pool.query('DELETE FROM identity.links WHERE issuer = $1 AND subject = $2', [issuer, subject])).rowCount === 1,
    personOf: async (subject) => subject.issuer === embeddedIssuer ? subject.subject : linked(subject),
  };
};
