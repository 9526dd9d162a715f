import type { Page } from '@playwright/test';
import { scan } from '../fixtures/scanner.ts';
import type { Hand } from './hand.ts';
import { keyboardOf } from './keyboard.ts';

/** A scanner beside the keyboard. What can be scanned is never typed, and a scan needs no field to have the focus. */
export function scannerOf(page: Page): Hand {
  return { ...keyboardOf(page), name: 'scanner', show: (_, text) => scan(page, text) };
}
