import { useMutation } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { OperationStory, OperationView } from '#contract/operation.ts';
import { Button } from '../../../components/button.tsx';
import { ask } from '../../../lib/bridge.ts';
import { useErrorSentence } from '../../sentences/use-error-sentence.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { useTakeBack } from './use-take-back.ts';

type CancelButtonProps = {
  readonly operation: OperationView;
  readonly label: string;
  /** Names the entry for people who cannot see what the button stands beside. */
  readonly spoken?: string;
  readonly size?: 'regular' | 'large';
  readonly onDeciding?: ((isOpen: boolean) => void) | undefined;
  readonly onCancelled: () => void;
};

/**
 * Cancels an entry. What waits and has nothing hanging on it goes at once: it can be entered again. Before anything else
 * goes, a dialog lists it.
 */
export function CancelButton({ operation, label, spoken, size, onDeciding, onCancelled }: CancelButtonProps) {
  const sentence = useErrorSentence();
  const [story, setStory] = useState<OperationStory | null>(null);
  const takeBack = useTakeBack(operation.id, onCancelled);
  const look = useMutation({ mutationFn: () => ask('outbox.story', { id: operation.id }) });
  const decideIn = (next: OperationStory | null) => {
    setStory(next);
    onDeciding?.(next !== null);
  };
  const press = () =>
    look.mutate(undefined, {
      onSuccess: (found) =>
        found.operation.state === 'waiting' && found.held.length === 0 ? takeBack.mutate(undefined) : decideIn(found),
    });
  const error = look.error ?? takeBack.error;
  const busy = look.isPending || takeBack.isPending;
  return (
    <>
      <Button {...(size && { size })} aria-label={spoken} busy={busy} onClick={press}>
        {!busy && <Undo2 aria-hidden className="size-5" />}
        {label}
      </Button>
      {error && (
        <span role="alert" className="text-sm">
          {sentence(error)}
        </span>
      )}
      {story && (
        <CancelDialog
          story={story}
          onClose={() => decideIn(null)}
          onCancelled={() => {
            decideIn(null);
            onCancelled();
          }}
        />
      )}
    </>
  );
}
