import type { en } from '../en/index.ts';

declare module 'i18next' {
  // The library reads the types of the keys from this interface. Only an interface can be added to.
  interface CustomTypeOptions {
    readonly defaultNS: 'common';
    readonly resources: typeof en;
  }
}
