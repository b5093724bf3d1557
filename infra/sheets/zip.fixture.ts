import { crc32 as crcOf, deflateRawSync } from 'node:zlib';

/** A part of an archive; `declared` makes its directory lie about the size. */
export interface ZipPart { readonly name: string; readonly content: string | Buffer; readonly declared?: number }

/** A ZIP archive of these parts, byte for byte as the format has it. */
export const zipOf = (parts: readonly ZipPart[]): Buffer => {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, declared } of parts) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes, { level: 9 });
    const [size, crc] = [declared ?? bytes.length, crcOf(bytes)];
    const head = (signature: number, length: number, at: number) => {
      const header = Buffer.alloc(length);
      header.writeUInt32LE(signature, 0);
      header.writeUInt16LE(20, at);
      header.writeUInt16LE(0x0800, at + 2);
      header.writeUInt16LE(8, at + 4);
      header.writeUInt32LE(crc, at + 10);
      header.writeUInt32LE(packed.length, at + 14);
      header.writeUInt32LE(size, at + 18);
      header.writeUInt16LE(Buffer.byteLength(name), at + 22);
      return header;
    };
    const local = Buffer.concat([head(0x04034b50, 30, 4), Buffer.from(name), packed]);
    const entry = head(0x02014b50, 46, 6);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
};
