import { program } from '../org/tiers.ts';
import { partnerPrograms } from '../org/programs.ts';
import { printTime } from '../org/time.ts';
import type { PartnerMembership, ProgramPoints } from '../store/loyalty/programs-store.ts';
import type { Store } from '../store/store.ts';

/** Points and tier in every loyalty program a customer has joined, the company's first program before the others. */
export function programsOf(store: Store, customerId: number): readonly ProgramPoints[] {
  const first = store.points.find(customerId);
  const further = store.programs.furtherPoints(customerId);
  return [...(first ? [{ ...first, programId: program.id }] : []), ...further];
}

/** `linkedPartnerPrograms`. Only the company's first program has any. */
export function partnersOf(store: Store, customerId: number, programId: number): readonly object[] {
  return programId === program.id ? store.programs.memberships(customerId).map(describeMembership) : [];
}

function describeMembership({ partnerProgramId, membershipId, tier, tierExpiresAtMs }: PartnerMembership): object {
  const partner = partnerPrograms.find(({ id }) => id === partnerProgramId);
  if (!partner) throw new Error(`There is no partner program ${partnerProgramId}`);
  const tiered =
    tier === null || tierExpiresAtMs === null
      ? {}
      : {
          partnerTierNumber: tier,
          partnerTierName: partner.tiers.find(({ number }) => number === tier)?.name ?? '',
          partnerTierExpiryDate: printTime(tierExpiresAtMs),
        };
  return {
    partnerProgramId,
    partnerProgramName: partner.name,
    partnerProgramDescription: partner.description,
    ...tiered,
    partnerMembershipId: membershipId,
    partnerProgramType: partner.type,
    tierBased: partner.tiers.length > 0,
  };
}
