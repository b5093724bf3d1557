/** One message of a server-sent event stream. */
export interface ServerSentEvent { readonly id: string | null; readonly event: string; readonly data: string }

/** The messages of a response of type `text/event-stream`, as they arrive; ends with the response. */
export async function* serverSentEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    // A carriage return at the very end may be half of a line break that the next chunk completes.
    const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
    const blocks = whole.replace(/\r\n?/g, '\n').split('\n\n');
    rest = blocks.pop()! + (rest.endsWith('\r') ? '\r' : '');
    for (const block of blocks) {
      const message = messageOf(block);
      if (message !== null) yield message;
    }
  }
}

/** A block without data is a comment that keeps the connection open. */
const messageOf = (block: string): ServerSentEvent | null => {
  const fields = { id: null as string | null, event: 'message', data: [] as string[] };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon === 0) continue;
    const [name, value] = colon === -1 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
    if (name === 'data') fields.data.push(value);
    else if (name === 'id') fields.id = value;
    else if (name === 'event') fields.event = value;
  }
  return fields.data.length === 0 ? null : { id: fields.id, event: fields.event, data: fields.data.join('\n') };
};
