import type { RouteInput, RouteOutput } from '#contract/routes.ts';
import type { Answer } from '../capillary/answers/answer.ts';
import { isFromService } from '../capillary/answers/is-from-service.ts';
import type { Network } from '../capillary/http/connection.ts';
import { passwordMd5 } from '../capillary/http/sign-in.ts';
import { createServiceClock } from '../capillary/service-clock.ts';
import { createService } from '../capillary/service.ts';
import { storeLogin } from '../capillary/store-login.ts';
import type { Clock, Stopwatch } from '../clock.ts';
import { checkHost } from './host-rule.ts';

type Found = RouteOutput<'setup.look'>;

const timeoutMs = 8000;

/** Signs in at a service as a till that is about to be set up for it. Nothing is kept. */
export async function lookForService(
  { host, till, password }: RouteInput<'setup.look'>,
  { network, clock, uptime }: { readonly network: Network; readonly clock: Clock; readonly uptime: Stopwatch },
): Promise<Found> {
  const checked = checkHost(host);
  // The provisioning itself refuses such an address, and says why.
  if (!checked) return { trouble: null, clockOffsetMs: null };
  const serviceClock = createServiceClock({ clock, uptime, onChange: () => {} });
  const credential = { till, passwordMd5: passwordMd5(password) };
  const service = createService(
    { host: checked.origin, credential: () => credential, source: '', language: () => 'en' },
    { clock, network, heard: serviceClock.note },
  );
  const trouble = troubleOf(await storeLogin(service, { timeoutMs }));
  return { trouble, clockOffsetMs: serviceClock.wrongByMs() };
}

function troubleOf(answer: Answer<unknown>): Found['trouble'] {
  switch (answer.kind) {
    case 'accepted':
    case 'invalid':
      return null;
    case 'not-sent':
      return answer.trouble ?? 'silent';
    case 'lost':
      return 'silent';
    case 'refused':
    case 'unreadable': {
      const isService = isFromService(answer);
      if (isService) return answer.facts.status === 401 ? 'sign-in' : null;
      return (answer.facts.status ?? 0) >= 500 && answer.facts.status !== 511 ? 'silent' : 'page';
    }
  }
}
