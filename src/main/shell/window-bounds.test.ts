import { expect, it } from 'vitest';
import { planWindow } from './window-bounds.ts';

it('is comfortable on a large screen', () => {
  expect(planWindow({ width: 1920, height: 1040 })).toEqual({
    bounds: { width: 1440, height: 900, minWidth: 1024, minHeight: 700 },
    maximized: false,
  });
});

it('fills a small till, and may be as small as its screen', () => {
  expect(planWindow({ width: 1024, height: 768 })).toEqual({
    bounds: { width: 1024, height: 768, minWidth: 1024, minHeight: 700 },
    maximized: true,
  });
  expect(planWindow({ width: 800, height: 560 }).bounds).toEqual({
    width: 800,
    height: 560,
    minWidth: 800,
    minHeight: 560,
  });
});
