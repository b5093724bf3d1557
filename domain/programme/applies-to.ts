/** Of each of these groups a school must carry one tag; none at all: every subject. */
export type Conditions = readonly (readonly string[])[];

/** What an ordinary school is asked for by, though it is not written on it. */
export const ordinary = 'ordinary';
const otherKinds: readonly string[] = ['evening', 'boarding', 'special'];

/** A school that carries no kind is an ordinary one. */
export const appliesTo = (conditions: Conditions, tags: readonly string[]): boolean => conditions.every((group) =>
  group.some((tag) => tags.includes(tag)) || (group.includes(ordinary) && !tags.some((tag) => otherKinds.includes(tag))));

/** Whether everyone whom the one set of conditions lets in is let in by the other as well. */
export const isWithin = (inner: Conditions, outer: Conditions): boolean =>
  outer.every((wanted) => inner.some((group) => group.every((tag) => wanted.includes(tag))));
