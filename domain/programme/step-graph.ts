/** Which steps come before which: the least a graph of steps needs to know. */
export interface StepNode { readonly id: string; readonly after: readonly string[] }

/** Every step that must be done before one, however far back; a step on a cycle counts among its own. */
export const predecessorsOf = (id: string, steps: ReadonlyMap<string, StepNode>): ReadonlySet<string> => {
  const found = new Set<string>();
  const pending = [...(steps.get(id)?.after ?? [])];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    pending.push(...(steps.get(next)?.after ?? []));
  }
  return found;
};
