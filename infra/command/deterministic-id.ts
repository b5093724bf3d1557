import { v5 } from 'uuid';

/** The engine's own name space for ids derived from their cause. */
const upliftNamespace = '6f2f0d5e-0c4c-5b55-9d0e-7a6f4f1f5c11';

/** The same parts give the same UUID, so a repeat is recognised wherever it arrives. */
export const deterministicId = (...parts: readonly string[]): string => v5(parts.join('\u001f'), upliftNamespace);
