import type { TillBridge } from '#contract/bridge.ts';

declare global {
  // A global can only be added to by an interface.
  interface Window {
    readonly till: TillBridge;
  }
}
