import { codes } from '../../locales/en/codes.ts';

type CodeKey = Exclude<keyof typeof codes, 'other'>;

/** The text key for a code of the service, or `null` when there are no words for the code. */
export function codeKey(code: number): CodeKey | null {
  const key = `c${code}`;
  return isKnown(key) ? key : null;
}

function isKnown(key: string): key is CodeKey {
  return Object.hasOwn(codes, key);
}
