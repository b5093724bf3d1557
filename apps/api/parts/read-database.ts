import type { Queryable } from '@uplift/infra/lease/lease-table';

/** The database the read models answer from, as a class to ask for it by. */
export abstract class ReadDatabase {}
export interface ReadDatabase extends Queryable {}
