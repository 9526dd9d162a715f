import type { Provision, ProvisionedStaff } from '#contract/provision.ts';
import { passwordMd5 } from '../capillary/http/sign-in.ts';
import type { Database } from '../db/database.ts';
import { isDiskFull } from '../db/storage-trouble.ts';
import { hashPin } from '../staff/pin.ts';
import type { StaffMember, StaffStore } from '../staff/staff-store.ts';
import type { CredentialStore } from './credential-store.ts';
import { planProvision } from './plan-provision.ts';
import type { SettingsStore } from './settings-store.ts';
import type { StartProblem } from './start-problem.ts';
import type { Vault } from './vault.ts';

export type ProvisionOutcome =
  | { readonly status: 'applied' }
  /** This till was set up before; what it was told then stands. */
  | { readonly status: 'already-provisioned' }
  | { readonly status: 'refused'; readonly problem: StartProblem };

export type ApplyProvision = (provision: Provision) => Promise<ProvisionOutcome>;

type ProvisionPorts = {
  readonly db: Database;
  readonly settings: SettingsStore;
  readonly staff: StaffStore;
  readonly credentials: CredentialStore;
  readonly vault: Vault;
};

/** Tells a new till which one it is: its service, its people and its sign-in. It keeps all of that or nothing. */
export function createApplyProvision(ports: ProvisionPorts): ApplyProvision {
  let last: Promise<unknown> = Promise.resolve();
  return (provision) => {
    // One after the other: if a button is pressed twice, the second press finds the till set up.
    const outcome = last.then(() => apply(ports, provision));
    last = outcome.catch(() => {});
    return outcome;
  };
}

async function apply(ports: ProvisionPorts, provision: Provision): Promise<ProvisionOutcome> {
  const { db, settings, staff, credentials, vault } = ports;
  // Settings or people that cannot be read are told again.
  if (settings.till() !== null && staff.isAnybody()) return { status: 'already-provisioned' };
  const planned = planProvision(provision, vault.kind);
  if (!planned.ok) return { status: 'refused', problem: planned.problem };
  const { plan } = planned;
  try {
    const members = await hashPins(plan.staff);
    // The sign-in goes first. If the till is killed in between, nothing refers to the file, and the till is told
    // everything again.
    if (plan.secret) await credentials.keep(passwordMd5(plan.secret.password), plan.secret.place, plan.settings);
    db.transaction(() => {
      settings.keepTill(plan.settings);
      settings.setLanguage(plan.language);
      for (const member of members) staff.add(member);
    }).immediate();
    return { status: 'applied' };
  } catch (cause) {
    credentials.forget();
    if (isDiskFull(cause)) return { status: 'refused', problem: { failure: 'disk-full', details: [] } };
    throw new Error('The till could not be provisioned', { cause });
  }
}

async function hashPins(people: readonly ProvisionedStaff[]): Promise<readonly StaffMember[]> {
  const members: StaffMember[] = [];
  for (const { code, name, role, pin } of people) members.push({ code, name, role, pinHash: await hashPin(pin) });
  return members;
}
