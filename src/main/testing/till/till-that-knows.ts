import type { Identifier } from '#contract/customer.ts';
import { keyOf } from '#contract/rules/customer-key.ts';
import { ManualTime } from '../manual-time.ts';
import { ServiceWorld } from '../world/service-world.ts';
import { type TestTill, startTestTill } from './test-till.ts';

/** A service at which somebody has been a customer for long, and a till that knows them by the same identifiers. */
export function tillThatKnows(
  customerId: number,
  identifiers: readonly Identifier[],
  plan: ConstructorParameters<typeof ServiceWorld>[1] = {},
): { readonly time: ManualTime; readonly world: ServiceWorld; readonly till: TestTill } {
  const time = new ManualTime();
  const world = new ServiceWorld(time, plan);
  world.add(customerId, ...identifiers);
  const till = startTestTill(world, time);
  till.known.set(keyOf(customerId), identifiers);
  return { time, world, till };
}
