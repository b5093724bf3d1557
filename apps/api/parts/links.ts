import type { LinkCheck } from '@uplift/infra/link-check/link-check';

/** Asks for links that people published, as a class to ask for it by. */
export abstract class Links {}
export interface Links extends LinkCheck {}
