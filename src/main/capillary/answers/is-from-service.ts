import type { Answer } from './answer.ts';
import { classOfCode } from './codes.ts';

/**
 * Is this answer certainly the service's own? It has the shape that its heading asks for, or it refuses with a code that
 * the tables list, or it is the XML of a refused sign-in. Anything else may come from a proxy or from a sign-in page,
 * and both have clocks of their own.
 */
export function isFromService(answer: Answer<unknown>): boolean {
  switch (answer.kind) {
    case 'accepted':
      return true;
    case 'refused':
      return answer.errors.some(({ code }) => classOfCode(code) !== undefined);
    case 'unreadable':
      return answer.facts.status === 401 && /^\s*(?:<\?xml[^>]*>\s*)?<response[\s>]/i.test(answer.excerpt ?? '');
    case 'lost':
    case 'not-sent':
    case 'invalid':
      return false;
  }
}
