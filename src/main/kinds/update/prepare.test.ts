import { describe, expect, it } from 'vitest';
import { prepareUpdate } from './prepare.ts';

const refusedAt = (...fields: readonly string[]) => ({ ok: false, error: { code: 'invalid-input', data: { fields } } });

describe('an update', () => {
  it('is kept without the blanks that nobody would send', () => {
    const before = { firstName: '', lastName: 'Sol' };
    const changes = { firstName: '', lastName: 'Luna', fields: {} };
    expect(prepareUpdate({ changes, before, seenAtMs: 7 })).toEqual({
      ok: true,
      data: { version: 1, draft: { changes: { lastName: 'Luna' }, before, seenAtMs: 7 } },
    });
  });

  it('takes names as they read, and none with a picture in it', () => {
    const pasted = { firstName: '\u202EAna\t\n' };
    expect(prepareUpdate({ changes: pasted, before: {} })).toMatchObject({
      ok: true,
      data: { draft: { changes: { firstName: 'Ana' } } },
    });
    expect(prepareUpdate({ changes: { lastName: 'Sol ☀' }, before: {} })).toMatchObject(
      refusedAt('draft.changes.lastName'),
    );
  });

  it('of which only blanks are left changes nothing', () => {
    expect(prepareUpdate({ changes: { firstName: '', extendedFields: {} }, before: {} })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', data: { reason: 'nothing-changed' } },
    });
  });

  it('cannot wipe out a name, nor take a membership away', () => {
    const before = { firstName: 'Ana', lastName: 'Sol', loyaltyType: 'loyalty' } as const;
    expect(prepareUpdate({ changes: { lastName: '', loyaltyType: 'non_loyalty' }, before })).toMatchObject(
      refusedAt('draft.changes.lastName', 'draft.changes.loyaltyType'),
    );
    expect(prepareUpdate({ changes: { loyaltyType: 'loyalty' }, before: { loyaltyType: 'non_loyalty' } }).ok).toBe(
      true,
    );
  });
});
