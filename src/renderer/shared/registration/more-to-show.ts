import type { CustomField, RegistrationFormSettings } from '#contract/registration-form.ts';
import { listOf, pathOf } from './field-path.ts';
import { isAsked, isFilled } from './form-values.ts';
import { namesAt, registrationRows } from './registration-rows.tsx';
import type { RegistrationValues, RowName } from './registration-values.ts';
import type { Where } from './row.ts';
import { unasked } from './store-values.ts';

type More = {
  readonly rows: readonly RowName[];
  /** The store's own fields. They stand between the rows. */
  readonly own: readonly CustomField[];
  readonly rowsBelow: readonly RowName[];
  /** The paths where an error of one of them stands. */
  readonly paths: readonly string[];
  readonly isFilled: boolean;
};

/**
 * What stands under "More": the fields that the store asks for, and the fields that a kept registration has although
 * nobody asks for them any more. A field that must be filled in stands above, where it is seen.
 */
export function moreToShow(settings: RegistrationFormSettings, values: RegistrationValues): More {
  const { custom } = settings;
  const shownAt = (where: Where) => namesAt(where).filter((name) => isAsked(name, settings) || isFilled(name, values));
  const [rows, rowsBelow] = [shownAt('more'), shownAt('more-end')];
  const own = [...custom.filter(({ required }) => !required), ...unasked(custom, values)];
  const all = [...rows, ...rowsBelow];
  return {
    rows,
    own,
    rowsBelow,
    paths: [...all.map((name) => registrationRows[name].textAt ?? name), ...own.map(pathOf)],
    isFilled:
      all.some((name) => isFilled(name, values)) || own.some((field) => values[listOf(field)][field.name] !== ''),
  };
}
