/**
 * The refusals that stand in a form of the window at this moment, and whom they are shown to.
 *
 * They are kept in memory only. When somebody signs out or the till ends, the forms are gone: a refusal that was not
 * acknowledged stays in attention, and one that was acknowledged cannot be corrected any more.
 */
export type ShownRefusals = {
  /** Somebody begins to wait at a form. Answers how to put a refusal there, which does nothing once the form is gone. */
  readonly waitAtForm: (staffCode: string) => (id: string) => void;
  readonly isShownTo: (id: string, staffCode: string) => boolean;
  /** It is being sent again. */
  readonly forget: (id: string) => void;
  readonly forgetAll: () => void;
};

export function createShownRefusals(): ShownRefusals {
  let shownTo = new Map<string, string>();
  return {
    waitAtForm: (staffCode) => {
      const forms = shownTo;
      return (id) => void forms.set(id, staffCode);
    },
    isShownTo: (id, staffCode) => shownTo.get(id) === staffCode,
    forget: (id) => void shownTo.delete(id),
    forgetAll: () => {
      shownTo = new Map();
    },
  };
}
