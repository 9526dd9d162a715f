import { program, tiers } from './tiers.ts';

export type Tier = { readonly number: number; readonly name: string; readonly description: string };

/** A loyalty program of the company. */
export type Program = {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly tiers: readonly Tier[];
  readonly pointsToCurrencyRatio: number;
};

/** The first program is the one that everyone joins by registering. Few join the others. */
export const programs: readonly [Program, ...(readonly Program[])] = [
  {
    id: program.id,
    title: 'Lantern House Rewards',
    description: 'Points for every purchase in a Lantern House store',
    tiers,
    pointsToCurrencyRatio: 1,
  },
  {
    id: 2231,
    title: 'Lantern Workshop Club',
    description: 'For those who come to the lamp making evenings',
    tiers: [
      { number: 1, name: 'Apprentice', description: 'From the first evening' },
      { number: 2, name: 'Maker', description: 'From the fifth evening' },
    ],
    pointsToCurrencyRatio: 0.5,
  },
  {
    id: 2240,
    title: 'Lantern Trade',
    description: 'For electricians and interior designers',
    tiers: [{ number: 1, name: 'Trade', description: 'Everyone in the trade' }],
    pointsToCurrencyRatio: 1,
  },
];

export function programOf(id: number): Program | undefined {
  return programs.find((one) => one.id === id);
}

/** All programs together, as "Fetch Customer Details (by Identifier)" adds them up. */
export const groupProgram = {
  id: 2200,
  title: 'Lantern House programs',
  description: 'Every program of Lantern House',
  pointsToCurrencyRatio: 1,
} as const;

/** A program of another company. Customers can be members of it, too. */
export type PartnerProgram = {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly type: 'EXTERNAL' | 'SUPPLEMENTARY';
  /** Empty in a program without tiers. */
  readonly tiers: readonly Tier[];
};

export const partnerPrograms: readonly PartnerProgram[] = [
  {
    id: 61,
    name: 'Monsoon Air',
    description: 'Miles of Monsoon Air',
    type: 'EXTERNAL',
    tiers: [
      { number: 1, name: 'Drizzle', description: 'From the first flight' },
      { number: 2, name: 'Downpour', description: 'From the tenth flight' },
    ],
  },
  { id: 64, name: 'Corner Tea Club', description: 'A tea on the house', type: 'SUPPLEMENTARY', tiers: [] },
];
