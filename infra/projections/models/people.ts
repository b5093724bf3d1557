import { plain, type ReadModel } from '../read-model.js';
import { insertRows, patchRows, type Cell, type Columns } from '../statements.js';

const columns: Columns = { person: 'text', status: 'text', sealed: 'text', language: 'text', registered_at: 'text', version: 'int' };
const patch: Columns = { person: 'text', status: 'text', sealed: 'text', language: 'text', digest: 'text', left_out: 'text', erased_at: 'text', version: 'int' };
interface Patch { status: string | null; sealed: string | null; language: string | null; digest: string | null; leftOut: string | null; erasedAt: string | null; version: number }
const nothing = { status: null, sealed: null, language: null, digest: null, leftOut: null, erasedAt: null };

/** People by id, with what names them still sealed; an erased person keeps nothing but the id. */
export const people: ReadModel = {
  name: 'people',
  tables: (schema) => `CREATE TABLE ${schema}.people (
    person ${plain} PRIMARY KEY, status ${plain} NOT NULL, sealed text, language ${plain} NOT NULL, digest ${plain} NOT NULL DEFAULT 'daily', left_out ${plain} NOT NULL DEFAULT '', registered_at ${plain} NOT NULL,
    erased_at ${plain}, version int NOT NULL)`,
  indexes: () => [],
  fold: () => {
    let rows: Cell[][] = [];
    let patches = new Map<string, Patch>();
    const set = ({ stream, version }: { stream: string; version: number }, values: Partial<Patch>): void => {
      const person = stream.slice('person-'.length);
      patches.set(person, { ...(patches.get(person) ?? nothing), ...values, version });
    };
    return {
      on: {
        PersonRegistered: ({ data, occurredAt }, { version }) => { rows.push([data.person, 'known', data.sealed, data.language, occurredAt, version]); },
        ContactsChanged: ({ data }, stored) => { set(stored, { sealed: data.sealed }); },
        PreferencesChosen: ({ data: { preferences: { language, digest, leftOut } } }, stored) => { set(stored, { language, digest, leftOut: leftOut.join(' ') }); },
        RoleGranted: (_, stored) => { set(stored, {}); },
        RoleRevoked: (_, stored) => { set(stored, {}); },
        SecondFactorReset: (_, stored) => { set(stored, {}); },
        PasswordResetIssued: (_, stored) => { set(stored, {}); },
        PasswordSetAnew: (_, stored) => { set(stored, {}); },
        PersonErased: ({ occurredAt }, stored) => { set(stored, { status: 'erased', sealed: '', erasedAt: occurredAt }); },
      },
      drain: (schema) => {
        const statements = [
          ...insertRows(`${schema}.people`, columns, rows),
          ...patchRows(`${schema}.people`, patch, ['person'],
            [...patches].map(([person, { status, sealed, language, digest, leftOut, erasedAt, version }]) => [person, status, sealed, language, digest, leftOut, erasedAt, version]), ['sealed']),
        ];
        rows = [];
        patches = new Map();
        return statements;
      },
    };
  },
};
