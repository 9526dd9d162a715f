import type { Identifier } from '../org/identifiers.ts';
import type { Enrollment } from '../loyalty/join-program.ts';
import type { SourceAccount } from '../org/sources.ts';
import type { Channel } from '../store/customers/channels-store.ts';
import type { LoyaltyType } from '../store/customers/customers-store.ts';
import type { IdentifierBody } from '../customers/customer-body.ts';

/** A registration whose values have been checked. */
export type Registration = {
  readonly loyaltyType: LoyaltyType;
  readonly till: string;
  readonly createdAtMs: number;
  readonly profiles: readonly RegisteredProfile[];
  readonly extendedFields: Readonly<Record<string, unknown>>;
  readonly referralCode: string;
  readonly enrollment: Enrollment;
};

export type RegisteredProfile = {
  readonly place: SourceAccount;
  readonly firstName: string;
  readonly lastName: string;
  readonly identifiers: readonly Identifier[];
  readonly cards: readonly IdentifierBody[];
  readonly channels: readonly Channel[];
  readonly fields: Readonly<Record<string, unknown>>;
};
