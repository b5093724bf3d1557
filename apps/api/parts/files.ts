import type { FileStore } from '@uplift/infra/files/file-store';

/** What people hand in, as a class to ask for it by. */
export abstract class Files {}
export interface Files extends FileStore {}
