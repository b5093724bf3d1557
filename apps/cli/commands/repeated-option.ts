/** Gathers the values of an option that may be given several times. */
export const gathered = (value: string, before: readonly string[] | undefined): readonly string[] => [...before ?? [], value];
