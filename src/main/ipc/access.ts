import type { RouteName } from '#contract/routes.ts';
import type { StaffSession } from '#contract/routes/staff.ts';

/**
 * Who may ask for what: anyone at the till, somebody signed in, or a manager.
 *
 * Every route stands here, so a new route does not compile until somebody has decided this.
 */
export const access = {
  'app.status': 'anyone',
  'app.set-language': 'anyone',
  'app.set-theme': 'anyone',
  'app.close': 'anyone',
  'app.start-again': 'anyone',
  'app.end-other': 'anyone',
  'app.reload-page': 'anyone',
  'app.network-returned': 'anyone',
  'app.copy-text': 'staff',
  'app.set-training-network': 'anyone',
  'setup.look': 'anyone',
  'setup.provision': 'anyone',
  'setup.renew-password': 'manager',
  'staff.session': 'anyone',
  'staff.sign-in': 'anyone',
  'staff.sign-out': 'anyone',
  'customers.search-till': 'staff',
  'customers.search-service': 'staff',
  'customers.read-till': 'staff',
  'customers.read-service': 'staff',
  'customers.read-section': 'staff',
  'customers.image-till': 'staff',
  'customers.image-service': 'staff',
  'customers.holder': 'staff',
  // Each kind of work also says who may ask for it (`kinds/`).
  'customers.write': 'staff',
  // It tells counts and ages only, so the badge may also stand on the sign-in screen.
  'outbox.summary': 'anyone',
  'outbox.page': 'staff',
  'outbox.story': 'staff',
  'outbox.of-customer': 'staff',
  'outbox.send-now': 'staff',
  'outbox.pause': 'manager',
  'outbox.resume': 'manager',
  'outbox.confirm-only-copy': 'manager',
  'outbox.go-on-with-older-data': 'manager',
  // Each of these also asks who may do this kind of work (`desk/may-decide.ts`).
  'outbox.take-back': 'staff',
  'outbox.acknowledge-refusal': 'staff',
  'outbox.retry': 'staff',
  'outbox.fix-and-resend': 'staff',
  'outbox.existing-member': 'staff',
  'outbox.use-existing': 'staff',
  'outbox.discard': 'manager',
} as const satisfies Record<RouteName, 'anyone' | 'staff' | 'manager'>;

/** Who asks. If a route is not for anyone, the router has made sure that somebody is signed in. */
export type RequestContext<Name extends RouteName> = {
  readonly staff: (typeof access)[Name] extends 'anyone' ? StaffSession | null : StaffSession;
};

/** Why this person may not ask for the route; `null` if they may. */
export function accessRefusal(name: RouteName, staff: StaffSession | null): 'not-signed-in' | 'not-allowed' | null {
  const needed = access[name];
  if (needed === 'anyone') return null;
  if (staff === null) return 'not-signed-in';
  return needed === 'manager' && staff.role !== 'manager' ? 'not-allowed' : null;
}
