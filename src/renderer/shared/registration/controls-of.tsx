import { Fragment, type ReactElement } from 'react';
import { registrationRows } from './registration-rows.tsx';
import type { RowName } from './registration-values.ts';
import type { Slot } from './row.ts';

/** The controls of these rows. */
export function controlsOf(names: readonly RowName[], slot: Slot): readonly ReactElement[] {
  return names.map((name) => <Fragment key={name}>{registrationRows[name].control(slot)}</Fragment>);
}
