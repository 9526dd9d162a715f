import type { ProvisionedStaff } from '#contract/provision.ts';

/** The made-up people of training mode. Their PINs are shown on the sign-in screen. */
export const trainingStaff: readonly ProvisionedStaff[] = [
  { code: '1001', name: 'Asha Nair', role: 'cashier', pin: '246810' },
  { code: '1002', name: 'Daniel Okoye', role: 'cashier', pin: '135791' },
  { code: '2001', name: 'Mei Tan', role: 'manager', pin: '975310' },
];
