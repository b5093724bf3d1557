/** Where the wrapped keys lie. Destroying one leaves a mark, so that no new key is ever made for an erased person. */
export interface PersonKeys {
  /** Keys by person; who never had one is left out. */
  find(people: readonly string[]): Promise<ReadonlyMap<string, PersonKey>>;
  /** Stores a key unless there is one or its mark already; answers what holds afterwards. */
  createUnlessKnown(person: string, wrapped: Buffer): Promise<PersonKey>;
  /** Overwrites the key with a mark, also where there was none. A repeat changes nothing. */
  destroy(person: string): Promise<void>;
}

export type PersonKey = { readonly status: 'present'; readonly wrapped: Buffer } | { readonly status: 'destroyed' };
