import type { Grant } from '@uplift/domain/person/events';
import { plain, type ReadModel } from '../read-model.js';
import { deleteRows, insertRows, type Cell, type Columns } from '../statements.js';

const key: Columns = { person: 'text', role: 'text', scope_kind: 'text', scope_id: 'text', ground: 'text' };
const columns: Columns = { ...key, granted_at: 'text', granted_by: 'text' };
/** What the role rests on, as JSON; empty where it was given by hand. */
const groundOf = ({ through }: Grant): string =>
  (through === undefined ? '' : JSON.stringify({ stream: through.stream, from: through.from, until: through.until, insteadOf: through.insteadOf }));
const keyOf = (person: string, grant: Grant): string[] => [person, grant.role, grant.scope.kind, grant.scope.id, groundOf(grant)];

/** Who holds which role, and where. */
export const grants: ReadModel = {
  name: 'grants',
  tables: (schema) => `CREATE TABLE ${schema}.grants (
    person ${plain}, role ${plain}, scope_kind ${plain}, scope_id ${plain}, ground ${plain}, granted_at ${plain} NOT NULL, granted_by text NOT NULL,
    PRIMARY KEY (person, role, scope_kind, scope_id, ground))`,
  indexes: (schema) => [`CREATE INDEX grants_over ON ${schema}.grants (scope_kind, scope_id, role)`],
  fold: () => {
    /** The key and, unless the grant is gone, the rest of its row. */
    let touched = new Map<string, { readonly key: string[]; readonly rest: Cell[] | null }>();
    let erased = new Set<string>();
    const touch = (person: string, grant: Grant, rest: Cell[] | null): void => {
      const own = keyOf(person, grant);
      touched.set(own.join('\u001f'), { key: own, rest });
    };
    return {
      on: {
        RoleGranted: ({ data: { person, grant, by }, occurredAt }) => { touch(person, grant, [occurredAt, by]); },
        RoleRevoked: ({ data: { person, grant } }) => { touch(person, grant, null); },
        PersonErased: ({ data: { person } }) => { erased.add(person); },
      },
      drain: (schema) => {
        const all = [...touched.values()];
        const statements = [
          ...deleteRows(`${schema}.grants`, key, all.map(({ key: own }) => own)),
          ...insertRows(`${schema}.grants`, columns, all.flatMap(({ key: own, rest }) => (rest === null ? [] : [[...own, ...rest]]))),
          // Nobody erased is granted anything again, so this may come last.
          ...deleteRows(`${schema}.grants`, { person: 'text' }, [...erased].map((person) => [person])),
        ];
        touched = new Map();
        erased = new Set();
        return statements;
      },
    };
  },
};
