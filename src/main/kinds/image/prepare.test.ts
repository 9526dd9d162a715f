import { describe, expect, it } from 'vitest';
import { prepareImage } from './prepare.ts';

const refusedAt = (...fields: readonly string[]) => ({ ok: false, error: { code: 'invalid-input', data: { fields } } });

describe('a picture', () => {
  const of = (hex: string, mediaType: 'image/png' | 'image/jpeg', length = 20) => {
    const bytes = Buffer.alloc(length);
    bytes.write(hex, 'hex');
    return prepareImage({ fileName: 'ana', mediaType, base64: bytes.toString('base64') });
  };

  it('is known by its first bytes, not by what it is called', () => {
    expect(of('89504e470d0a1a0a', 'image/png').ok).toBe(true);
    expect(of('ffd8ffe0', 'image/jpeg').ok).toBe(true);
    expect(of('ffd8ffe0', 'image/png')).toMatchObject(refusedAt('draft.base64'));
    expect(of('474946383961', 'image/jpeg')).toMatchObject(refusedAt('draft.base64'));
  });

  it('has two megabytes and not a byte more', () => {
    const most = 2 * 1024 * 1024;
    expect(of('ffd8ff', 'image/jpeg', most).ok).toBe(true);
    expect(of('ffd8ff', 'image/jpeg', most + 1)).toMatchObject(refusedAt('draft.base64'));
  });
});
