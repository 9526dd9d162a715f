import { type Envelope, type ErrorData, fail } from '#contract/envelope.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { Unanswered } from '../../capillary/answers/answer.ts';
import { isFromService } from '../../capillary/answers/is-from-service.ts';
import { classOfCode, notFoundCodes } from '../../capillary/answers/codes.ts';

/** Why a reading brought nothing, in the words of the contract. */
export function serviceError(answer: Unanswered): Envelope<never> {
  const { code, data } = explain(answer);
  return fail(code, `${answer.kind} ${answer.facts.status ?? ''}`.trim(), {
    ...data,
    ...(answer.facts.traceId !== '' && { traceId: answer.facts.traceId }),
  });
}

function explain(answer: Unanswered): { readonly code: ErrorCode; readonly data: ErrorData } {
  switch (answer.kind) {
    case 'not-sent':
      return {
        code: answer.cause === 'timeout' ? 'service-timeout' : 'offline',
        data: answer.trouble === undefined ? {} : { trouble: answer.trouble },
      };
    case 'lost':
      return { code: answer.cause === 'timeout' ? 'service-timeout' : 'service-unreadable', data: {} };
    case 'unreadable':
      return explainStatus(answer);
    case 'invalid':
    case 'refused': {
      const [first] = answer.errors;
      if (!first) return answer.facts.status === 404 ? { code: 'not-found', data: {} } : explainStatus(answer);
      return { code: codeOfClass(first.code), data: { serviceCode: first.code } };
    }
  }
}

/** Without a code, only the XML of a refused sign-in is the service's own word. A proxy may answer the same status. */
function explainStatus(answer: Unanswered): { readonly code: ErrorCode; readonly data: ErrorData } {
  const { status } = answer.facts;
  if (status === 401 && isFromService(answer)) return { code: 'sign-in-refused', data: {} };
  if (status === 401 || status === 403) return { code: 'service-unreadable', data: { trouble: 'page' } };
  const isBusy = status === 429 || status === 461 || status === 521;
  return { code: isBusy ? 'service-busy' : 'service-unreadable', data: {} };
}

function codeOfClass(code: number): ErrorCode {
  if (notFoundCodes.has(code)) return 'not-found';
  switch (classOfCode(code)) {
    case 'fix-sign-in':
      return 'sign-in-refused';
    case 'fix-rights':
      return 'rights-missing';
    case 'retry-later':
    case 'verify-first':
      return 'service-busy';
    default:
      return 'service-refused';
  }
}
