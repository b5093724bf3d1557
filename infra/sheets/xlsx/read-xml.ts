import { SaxesParser } from 'saxes';
import { DomainError } from '@uplift/domain/core/domain-error';

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Hands a part's elements to the handlers, after each piece of it a turn to whoever collects what they made of it. Names come without
 * their prefixes. A document type is refused, so that no entity is ever declared, expanded or fetched. Throws `sheet-xml-forbidden`,
 * `sheet-archive-broken`.
 */
export async function* readXml(part: string, bytes: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; fileName: string }>({ xmlns: false, fileName: part });
  parser.on('doctype', () => { throw new DomainError('sheet-xml-forbidden', { part }); });
  parser.on('opentag', ({ name, attributes }) => { handlers.open(local(name), attributes); });
  parser.on('closetag', ({ name }) => { handlers.close(local(name)); });
  parser.on('text', (text) => { handlers.text(text); });
  parser.on('cdata', (text) => { handlers.text(text); });
  parser.on('error', (error) => { throw new DomainError('sheet-archive-broken', { reason: error.message }); });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (chunk?: Buffer): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new DomainError('sheet-archive-broken', { reason: `${part}: UTF-8` });
    }
  };
  for await (const chunk of bytes) {
    parser.write(decoded(chunk));
    yield;
  }
  parser.write(decoded()).close();
  yield;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a whole part of which only the end matters. */
export const readWholeXml = async (part: string, bytes: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> => {
  for await (const _ of readXml(part, bytes, handlers)) { /* The handlers keep what they need. */ }
};
