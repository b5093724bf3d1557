import type { Step } from '../api/schemas.js';

type Wanted = Step['documents'][number];

/** Documents of which fewer lie there than the programme asks for. */
export const missingDocuments = (wanted: readonly Wanted[], files: readonly { readonly kind: string }[]): readonly Wanted[] =>
  wanted.filter(({ kind, min }) => files.filter((file) => file.kind === kind).length < min);
