import type { ServiceWarning } from '#contract/customer.ts';
import { codeKey } from '../../shared/sentences/code-sentence.ts';
import { useCodeSentence } from '../../shared/sentences/use-code-sentence.ts';

/** The service's warnings in our words, or in the service's words when we have none. */
export function WarningList({ warnings }: { readonly warnings: readonly ServiceWarning[] }) {
  const sentence = useCodeSentence();
  return (
    <ul>
      {warnings.map(({ code, message }) => (
        <li key={`${code} ${message}`}>
          {sentence(code)} {codeKey(code) === null && message !== '' && <bdi>{message}</bdi>}
        </li>
      ))}
    </ul>
  );
}
