import type { ServiceWorld } from '../world/service-world.ts';
import type { Happening } from './happening.ts';
import { choiceOf } from './makers.ts';

type Elsewhere = Extract<Happening, { do: `${string}-elsewhere` }>;

/** Something that another till or source does, of which ours is told nothing. @param nextMark what ours says next */
export function changeElsewhere(happening: Elsewhere, world: ServiceWorld, nextMark: string): void {
  const mobile = wireMobileOf(happening.customer);
  switch (happening.do) {
    case 'register-elsewhere':
      if (!world.customers.holderOf(mobile)) registerElsewhere(mobile, world);
      return;
    case 'know-elsewhere': {
      // Whoever is not there yet is met at the registration, anybody else at the next change of identifiers.
      const isKnown = world.customers.holderOf(mobile, { anywhere: true }) !== null;
      return world.plantElsewhere([isKnown ? { type: 'email', value: nextMark } : mobile]);
    }
    case 'opt-out-elsewhere':
      return world.optOutElsewhere(mobile, choiceOf(happening.which));
    case 'rename-elsewhere': {
      const customer = world.customers.holderOf(mobile);
      if (customer) customer.profile = { ...customer.profile, lastName: `Elsewhere${nextMark}` };
      return;
    }
    case 'merge-elsewhere': {
      const victim = world.customers.holderOf(mobile);
      const survivor = world.customers.holderOf(wireMobileOf(happening.other));
      if (victim && survivor && victim !== survivor) world.customers.merge(victim, survivor);
      return;
    }
  }
}

function registerElsewhere(mobile: ReturnType<typeof wireMobileOf>, world: ServiceWorld): void {
  world.registerElsewhere({
    loyaltyInfo: { loyaltyType: 'loyalty' },
    associatedWith: 'till.1',
    profiles: [{ firstName: 'Omar', lastName: 'Haddad', source: world.source, identifiers: [mobile] }],
  });
}

/** A customer's mobile, as it is typed. */
export function mobileOf(customer: number): string {
  return `98470${10_000 + customer}`;
}

function wireMobileOf(customer: number) {
  return { type: 'mobile', value: `91${mobileOf(customer)}` } as const;
}
