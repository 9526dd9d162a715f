import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import type { FreshOutcome } from '../../../shared/desk/desk-state.ts';
import { useOutboxSummary } from '../../../shared/outbox/outbox-summary.ts';
import { type Fate, fateOf } from './fate-of.ts';

/** What has become of the write just made. One that was kept is followed as long as its panel is shown. */
export function useFate(outcome: FreshOutcome): Fate {
  const id = outcome.status === 'saved' ? outcome.operationId : '';
  const story = useQuery({
    queryKey: queryKeys.outboxStory(id),
    queryFn: () => ask('outbox.story', { id }),
    enabled: outcome.status === 'saved',
  });
  const blockage = useOutboxSummary()?.blockage;
  if (outcome.status === 'applied') return 'sent';
  return outcome.status === 'adopted' ? 'adopted' : fateOf(story.data?.operation, blockage);
}
