import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { StoryDialog } from './story-dialog.tsx';

/** Opens the list of what was tried for one operation. */
export function StoryButton({ operationId }: { readonly operationId: string }) {
  const { t } = useTranslation('operation');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="quiet" className="-ms-4 text-ink-soft" onClick={() => setOpen(true)}>
        <History aria-hidden className="size-5" />
        {t('story.attempts')}
      </Button>
      {open && <StoryDialog operationId={operationId} onClose={() => setOpen(false)} />}
    </>
  );
}
