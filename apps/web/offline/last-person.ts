const storedAs = 'uplift.last-person';

/** `subject`: what the provider of sign-ins calls the person. */
export interface LastPerson { readonly person: string; readonly subject: string }

/** Who was signed in here last and has not signed out. */
export const lastPerson = (): LastPerson | null => {
  const stored = localStorage.getItem(storedAs);
  return stored === null ? null : JSON.parse(stored) as LastPerson;
};

export const rememberPerson = (last: LastPerson): void => { localStorage.setItem(storedAs, JSON.stringify(last)); };
export const forgetPerson = (): void => { localStorage.removeItem(storedAs); };
