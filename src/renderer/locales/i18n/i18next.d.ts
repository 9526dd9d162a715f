import type { en } from '../en/index.ts';

declare module 'i18next' {
  // The library's own hook for typed keys, which only an interface can be added to.
  interface CustomTypeOptions {
    readonly defaultNS: 'common';
    readonly resources: typeof en;
  }
}
