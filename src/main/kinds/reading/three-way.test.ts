import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareThreeWays } from './three-way.ts';

const value = (sent: string, before: string | undefined, now: string | undefined) => ({ sent, before, now });

describe('values that were set', () => {
  it('are there when what holds now is what was sent, however it is written', () => {
    expect(compareThreeWays([value('Zoe\u0301', 'Ana', ' Zo\u00e9 '), value('7', '', '\uff17')])).toBe('applied');
  });

  it('are not there when what holds now is what held before', () => {
    expect(compareThreeWays([value('Zoe', 'Ana', 'Ana'), value('7', '', '')])).toBe('absent');
  });

  it('were overtaken when it is neither, or only partly what was sent', () => {
    expect(compareThreeWays([value('Zoe', 'Ana', 'Lea')])).toBe('changed');
    expect(compareThreeWays([value('Zoe', 'Ana', 'Zoe'), value('7', '5', '5')])).toBe('changed');
    expect(compareThreeWays([value('Zoe', '', 'Lea')])).toBe('changed');
  });

  it('differ by the case of a letter', () => {
    expect(compareThreeWays([value('Zoe', 'zoe', 'zoe')])).toBe('absent');
  });

  it('prove nothing by what the service does not tell', () => {
    expect(compareThreeWays([value('Zoe', 'Ana', undefined)])).toBe('absent');
    expect(compareThreeWays([value('Zoe', 'Ana', 'Zoe'), value('7', '5', undefined)])).toBe('applied');
  });

  it('prove nothing about the rest when they held before', () => {
    expect(compareThreeWays([value('Ana', 'Ana', 'Ana'), value('7', '5', undefined)])).toBe('absent');
    expect(compareThreeWays([value('Ana', 'Ana', 'Ana')])).toBe('held');
  });

  it('are not there when nobody knows what held before, unless they are what was sent', () => {
    expect(compareThreeWays([value('Zoe', undefined, 'Lea')])).toBe('absent');
    expect(compareThreeWays([value('Zoe', undefined, 'Zoe')])).toBe('held');
  });
});

it('is never taken for applied while a told value is not what was sent', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  const compared = fc.record({ sent: word, before: fc.option(word, { nil: undefined }), now: word });
  fc.assert(
    fc.property(fc.array(compared, { minLength: 1, maxLength: 4 }), (values) => {
      const differs = values.some(({ sent, now }) => sent !== now);
      expect(['applied', 'held'].includes(compareThreeWays(values))).toBe(!differs);
    }),
  );
});
