import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ask } from '../lib/bridge.ts';
import { useReady } from '../lib/use-ready.ts';

/** Shows a message in place of a page that a defect broke. Without it, React would leave the window white. */
export class BreakGuard extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}

/** A defect of the page: what was saved is safe, and loading the page anew is the way on. */
export function BrokenPage() {
  const { t } = useTranslation('frame');
  useReady('broken', true);
  return (
    <main className="m-auto" role="alert">
      <EmptyState icon={CircleAlert} title={t('broken')} text={t('brokenSafe')}>
        <Button size="large" tone="primary" onClick={() => void ask('app.reload-page')}>
          {t('brokenAgain')}
        </Button>
      </EmptyState>
    </main>
  );
}
