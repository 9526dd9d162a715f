import { isSecret } from '../lib/text-field.ts';
import { scanTarget } from './scan-target.ts';
import { useScans } from './use-scans.ts';

/**
 * Takes a scan on any screen to the form that asks for one.
 *
 * @param find takes the scan to the search when no form asks for it
 */
export function useScanner(find: (text: string) => void): void {
  useScans({
    // A program types a password as fast. Taken for a scan, the password would be readable in the search box.
    isScan: (_, { target }) => !isSecret(target),
    take: (text) => (scanTarget() ?? find)(text),
  });
}
