import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { languages } from '../locales/i18n/languages.ts';
import { useLanguage } from '../locales/i18n/use-language.ts';
import { CloseDialog } from './leaving/close-dialog.tsx';
import { Gate } from './gate.tsx';
import { queryClient } from './query-client.ts';
import { useTillEvents } from './use-till-events.ts';

/** The whole window, around every screen. */
export function App() {
  const language = useLanguage();
  useTillEvents();
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={languages[language].direction}>
        <QueryClientProvider client={queryClient}>
          <Gate />
          <CloseDialog />
        </QueryClientProvider>
      </DirectionProvider>
    </CSPProvider>
  );
}
