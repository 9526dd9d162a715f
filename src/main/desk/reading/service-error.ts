import { type Envelope, type ErrorData, fail } from '#contract/envelope.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { Unanswered } from '../../capillary/answers/answer.ts';
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
      return { code: answer.cause === 'timeout' ? 'service-timeout' : 'offline', data: {} };
    case 'lost':
      return { code: answer.cause === 'timeout' ? 'service-timeout' : 'service-unreadable', data: {} };
    case 'unreadable':
      return { code: codeOfStatus(answer.facts.status), data: {} };
    case 'invalid':
    case 'refused': {
      const [first] = answer.errors;
      if (!first)
        return { code: answer.facts.status === 404 ? 'not-found' : codeOfStatus(answer.facts.status), data: {} };
      return { code: codeOfClass(first.code), data: { serviceCode: first.code } };
    }
  }
}

function codeOfStatus(status: number | null): ErrorCode {
  if (status === 401) return 'sign-in-refused';
  if (status === 403) return 'rights-missing';
  return status === 429 || status === 461 || status === 521 ? 'service-busy' : 'service-unreadable';
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
