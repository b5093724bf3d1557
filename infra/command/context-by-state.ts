/** A context that depends on how the stream stands: asked for just before the command is decided. */
export class ContextByState<Context> {
  constructor(readonly of: (state: unknown) => Promise<Context>) {}
}

export const contextNow = async <Context>(context: Context | ContextByState<Context>, state: unknown): Promise<Context> =>
  (context instanceof ContextByState ? context.of(state) : context);
