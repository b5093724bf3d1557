interface State { readonly upload: string; readonly received: number; readonly file: unknown }
interface Pieces {
  readonly bytes: number; readonly pieceBytes: number;
  /** Begins the file, or finds out how far it has come. */
  readonly begin: () => Promise<State>;
  readonly append: (upload: string, from: number, to: number) => Promise<State>;
  /** Whether a refusal only says that the file has come to another place than was thought. */
  readonly isElsewhere: (problem: unknown) => boolean;
  readonly onProgress: (sent: number) => void;
}

/** Another tab may send the same file; more often than this it is not chance. */
const mostMisses = 5;

/** Sends a file piece by piece from where it has come to, until the server has all of it. */
export const inPieces = async ({ bytes, pieceBytes, begin, append, isElsewhere, onProgress }: Pieces): Promise<void> => {
  let misses = 0;
  let state = await begin();
  while (state.file === null) {
    onProgress(state.received);
    try {
      state = await append(state.upload, state.received, Math.min(bytes, state.received + pieceBytes));
    } catch (problem) {
      misses += 1;
      if (!isElsewhere(problem) || misses > mostMisses) throw problem;
      state = await begin();
    }
  }
  onProgress(bytes);
};
