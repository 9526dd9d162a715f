type Size = { readonly width: number; readonly height: number };

export type WindowBounds = Size & { readonly minWidth: number; readonly minHeight: number };

export type WindowPlan = {
  readonly bounds: WindowBounds;
  /** The screen has no room to spare, so the window must fill it. */
  readonly maximized: boolean;
};

const comfortable: Size = { width: 1440, height: 900 };
const smallest: Size = { width: 1024, height: 700 };

/** A comfortable size that never reaches past the screen. On a small till it is the whole screen. */
export function planWindow(workArea: Size): WindowPlan {
  return {
    bounds: {
      width: Math.min(comfortable.width, workArea.width),
      height: Math.min(comfortable.height, workArea.height),
      minWidth: Math.min(smallest.width, workArea.width),
      minHeight: Math.min(smallest.height, workArea.height),
    },
    maximized: workArea.width <= comfortable.width && workArea.height <= comfortable.height,
  };
}
