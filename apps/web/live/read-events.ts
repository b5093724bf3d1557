export interface ServerEvent { readonly id: string | null; readonly event: string; readonly data: string }

/** Server-sent events over a request that says who asks, which the browser's own reader of them cannot. Ends with the connection. */
export const readEvents = async (
  address: string, token: string, lastEventId: string | null, onEvent: (event: ServerEvent) => void, signal: AbortSignal,
): Promise<void> => {
  const response = await fetch(address, { signal, headers: { Accept: 'text/event-stream', Authorization: `Bearer ${token}`, ...lastEventId !== null && { 'Last-Event-ID': lastEventId } } });
  if (!response.ok || response.body === null) throw new Error(`live updates: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let held = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (held + value).split('\n\n');
    held = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventOf(block);
      if (event !== null) onEvent(event);
    }
  }
};

/** `null` for what is only a comment or advice. */
export const eventOf = (block: string): ServerEvent | null => {
  const fields = new Map(block.split('\n').filter((line) => !line.startsWith(':')).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')] as const;
  }));
  const data = fields.get('data');
  return data === undefined ? null : { id: fields.get('id') ?? null, event: fields.get('event') ?? 'message', data };
};
