import { isSecret } from '../lib/text-field.ts';
import { scanTarget } from './scan-target.ts';
import { useScans } from './use-scans.ts';

/**
 * Takes a scan on any screen to the form that asks for one.
 *
 * @param find where it goes when no form asks: to the search
 */
export function useScanner(find: (text: string) => void): void {
  useScans({
    // A password typed by a program comes as fast: taken for a scan, it would stand in clear in the search box.
    isScan: (_, { target }) => !isSecret(target),
    take: (text) => (scanTarget() ?? find)(text),
  });
}
