import type { TillBridge } from '#contract/bridge.ts';

declare global {
  // Only an interface can add to a global.
  interface Window {
    readonly till: TillBridge;
  }
}
