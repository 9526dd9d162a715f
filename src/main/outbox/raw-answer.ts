import type { Answer } from '../capillary/answers/answer.ts';

const longestText = 4000;

/** What came back, as text for support and shortened: the body if there was a readable one, otherwise the cause. */
export function rawAnswer(answer: Answer<unknown>): string {
  switch (answer.kind) {
    case 'accepted':
      return shortened(answer.value);
    case 'refused':
      return shortened(answer.body);
    case 'invalid':
      return shortened(answer.errors);
    case 'unreadable':
      return answer.excerpt ?? '';
    case 'lost':
    case 'not-sent':
      return answer.cause;
  }
}

function shortened(value: unknown): string {
  return JSON.stringify(value).slice(0, longestText);
}
