import { describe, expect, it } from '@jest/globals';
import { qrCode } from './qr-code.js';

const rows = (text: string, mask?: number): string => qrCode(text, mask).map((row) => row.map((dark) => (dark ? '1' : '0')).join('')).join('\n');
const hash = async (text: string, mask: number): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(rows(text, mask))))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

describe('a QR code', () => {
  it('is the one that another encoder draws, module by module, in small and large versions', async () => {
    expect(await hash('HELLO', 0)).toBe('b664c5ebcc2451fb6630e63f516abd72b3cdfbf16b9ceb0d92d226f6a6d0cde0');
    expect(await hash('y'.repeat(140), 3)).toBe('dc11c7636586757de1e291a9e130aea40e394c1ac6497258f74f230c4b6dd74f');
  });

  it('takes the calmest of its eight masks', () => {
    const all = Array.from({ length: 8 }, (_, mask) => rows('otpauth://totp/Uplift', mask));
    expect(new Set(all).size).toBe(8);
    expect(all).toContain(rows('otpauth://totp/Uplift'));
  });

  it('refuses what has no room in it', () => {
    expect(qrCode('x'.repeat(213))).toHaveLength(57);
    expect(() => qrCode('x'.repeat(214))).toThrow('too long for a QR code');
  });
});
