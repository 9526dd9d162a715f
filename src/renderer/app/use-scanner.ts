import { useNavigate } from '@tanstack/react-router';
import { useDeskState } from '../shared/desk/desk-state.ts';
import { scanTarget } from '../lib/scan-target.ts';
import { isSecret } from '../lib/text-field.ts';
import { useScans } from '../lib/use-scans.ts';
import { focusSearch } from './focus-search.ts';

/**
 * Takes a scan on any screen to the form that asks for one, or else to the search.
 *
 * @param leave closes what lies over the page, before the search is shown
 */
export function useScanner(leave: () => void): void {
  const navigate = useNavigate();
  useScans({
    // A password typed by a program comes as fast: taken for a scan, it would stand in clear in the search box.
    isScan: (_, { target }) => !isSecret(target),
    take: (text) => {
      const target = scanTarget();
      if (target) return target(text);
      leave();
      useDeskState.getState().search(text);
      void navigate({ to: '/' }).then(focusSearch);
    },
  });
}
