import { useQueryClient } from '@tanstack/react-query';
import { valueProblem, sameValue, type FieldValue } from '@uplift/domain/form-answer/field-value';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ProblemError } from '../api/problem.js';
import { docKey, type Edit } from '../drafts/edit-store.js';
import { saveForm, versionIn, type Form } from '../drafts/save-form.js';
import { useEdits } from '../drafts/use-edits.js';
import { useSelfSaving, type SaveState } from '../drafts/use-self-saving.js';
import { formQuery } from './form-query.js';

export interface Contest { readonly mine: unknown; readonly theirs: unknown }
export interface FormDraft {
  readonly isLoaded: boolean;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Fields changed here and by somebody else at the same time: both values wait for a choice. */
  readonly contests: ReadonlyMap<string, Contest>;
  /** Fields somebody else has changed while this page was open. */
  readonly changedByOthers: readonly string[];
  readonly state: SaveState;
  readonly problem: ProblemError | null;
  change(field: string, value: unknown): void;
  keepMine(field: string): void;
  takeTheirs(field: string): void;
  noticeSeen(): void;
  /** Sends what is left. Answers what the server did not take. Throws `ProblemError`. */
  flush(): Promise<readonly Edit[]>;
}

const asValue = (value: unknown): FieldValue | null => (value ?? null) as FieldValue | null;

/** The server's draft with what this person has typed on top of it: saved by itself, first in this browser, then on the server. */
export const useFormDraft = (person: string, caseId: string, step: string, form: Form): FormDraft => {
  const queries = useQueryClient();
  const edits = useEdits(docKey({ person, of: 'form', case: caseId, step }));
  const [changedByOthers, setChanged] = useState<readonly string[]>([]);
  /** What this page has sent: seen again on the server it is nobody else's change. */
  const own = useRef(new Map<string, FieldValue | null>());
  const seen = useRef<Form>(form);

  const serverValue = (field: string): FieldValue | null => form.fields.find((one) => one.field === field)?.value ?? null;
  const isContested = ({ place, value, base }: Edit): boolean => versionIn(form, place) !== base && !sameValue(serverValue(place), asValue(value))
    && !(own.current.has(place) && sameValue(own.current.get(place) ?? null, serverValue(place)));
  const contested = [...edits.map.values()].filter(isContested);
  const fits = ({ place, value }: Edit): boolean => {
    const field = form.form.fields.find(({ id }) => id === place);
    return field !== undefined && (value === null || valueProblem(field, asValue(value)!) === null);
  };
  const sendable = (): readonly Edit[] => [...edits.latest().values()].filter((edit) => !isContested(edit) && fits(edit))
    .map((edit) => ({ ...edit, base: versionIn(form, edit.place) }));

  const values = useMemo(() => Object.fromEntries(form.fields.flatMap(({ field, value }) => {
    const edit = edits.map.get(field);
    const shown = edit === undefined ? value : asValue(edit.value);
    return shown === null ? [] : [[field, shown]];
  })) as Record<string, FieldValue>, [form, edits.map]);

  useEffect(() => {
    const before = seen.current;
    seen.current = form;
    if (before === form) return;
    const others = form.fields.filter(({ field, version, value }) => version > versionIn(before, field) && !edits.latest().has(field)
      && !(own.current.has(field) && sameValue(own.current.get(field) ?? null, value))).map(({ field }) => field);
    if (others.length > 0) setChanged((known) => [...new Set([...known, ...others])]);
  }, [form, edits]);

  const flush = async (): Promise<readonly Edit[]> => {
    const sent = sendable();
    if (sent.length > 0) {
      for (const { place, value } of sent) own.current.set(place, asValue(value));
      const saved = await saveForm({ case: caseId, step }, sent);
      // First what the server has, then without what it has taken: in the other order a field would show its former value for a moment.
      queries.setQueryData(formQuery(caseId, step).queryKey, saved.form);
      await edits.settle(saved.taken, ({ place }) => versionIn(saved.form, place));
    }
    return [...edits.latest().values()];
  };

  const open = [...edits.map.values()].filter((edit) => !isContested(edit) && fits(edit));
  const saving = useSelfSaving(edits, { hasOpen: open.length > 0, server: form, flush });

  return {
    isLoaded: edits.isLoaded, values, changedByOthers, ...saving,
    contests: new Map(contested.map(({ place, value }) => [place, { mine: value, theirs: serverValue(place) }])),
    change: (field, value) => {
      const known = edits.latest().get(field);
      if (known === undefined && sameValue(serverValue(field), asValue(value))) return;
      edits.set(field, value, known?.base ?? versionIn(form, field));
    },
    keepMine: (field) => { edits.set(field, edits.latest().get(field)?.value ?? null, versionIn(form, field)); },
    takeTheirs: (field) => { edits.drop([field]); },
    noticeSeen: () => { setChanged([]); },
    flush,
  };
};
