import { expect, it } from 'vitest';
import { describeDefect } from './describe-defect.ts';

it('keeps kinds, codes and the place of the first throw', () => {
  const deepest = Object.assign(new RangeError('x'), { code: 'E_DEEP' });
  expect(describeDefect(new Error('outer', { cause: deepest }))).toMatch(
    /^Error < RangeError E_DEEP at .+describe-defect\.test\.ts/,
  );
});

it('keeps no message, not even one that looks like a stack', () => {
  const line = describeDefect(new Error('Maren\n    at Maren (4799999999)\n'));
  expect(line).toMatch(/^Error at /);
  expect(line).not.toMatch(/Maren|479/);
});

it('does not trust a stack that the message is not part of', () => {
  const odd = Object.assign(new Error('told later'), { stack: 'Error: Maren\n    at Maren (4799999999)' });
  expect(describeDefect(odd)).toBe('Error');
});

it('reads what is not an error by its type alone, and ends on a circle of causes', () => {
  expect(describeDefect('Maren')).toBe('string');
  expect(describeDefect(null)).toBe('object');
  const circle = new Error('round');
  circle.cause = circle;
  expect(describeDefect(circle)).toMatch(/^Error < Error/);
});
