import { type RegistrationDraft, emptyDraft } from '#contract/drafts/registration.ts';
import type { TextKind } from './classify-text.ts';
import { toLatinDigits } from '../../lib/digits.ts';

/** A registration that begins with the searched text, so that nobody types it twice. */
export function draftFromText(text: string, kind: TextKind): RegistrationDraft {
  const plain = text.trim().replace(/\s+/g, ' ');
  switch (kind) {
    case 'mobile':
      return { ...emptyDraft, mobile: toLatinDigits(plain) };
    case 'email':
      return { ...emptyDraft, email: plain.toLowerCase() };
    case 'card':
      return { ...emptyDraft, cardNumber: toLatinDigits(plain) };
    case 'name': {
      const lastSpace = plain.lastIndexOf(' ');
      if (lastSpace < 0) return { ...emptyDraft, firstName: plain };
      return { ...emptyDraft, firstName: plain.slice(0, lastSpace), lastName: plain.slice(lastSpace + 1) };
    }
  }
}
