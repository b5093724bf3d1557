import { useEffect, useRef, useState } from 'react';

const pauseMs = 300;

/** What is being typed stands in its field at once and in the source at a pause, or when the field is left. */
export const useDraft = (value: string, commit: (value: string) => void) => {
  const [draft, setDraft] = useState<string | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const committed = useRef(commit);
  useEffect(() => { committed.current = commit; });
  return {
    value: draft ?? value,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      const typed = currentTarget.value;
      setDraft(typed);
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => { committed.current(typed); }, pauseMs);
    },
    onBlur: () => {
      clearTimeout(waiting.current);
      if (draft !== null && draft !== value) commit(draft);
      setDraft(null);
    },
  };
};
