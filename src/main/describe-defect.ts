const deepestCause = 5;

/**
 * What a log may keep of a thrown defect: the kinds and codes of the whole chain of causes, and where it was thrown.
 *
 * Messages are left out, because what an error quotes (a row, a piece of JSON, a typed value) may be a customer.
 */
export function describeDefect(defect: unknown): string {
  const kinds: string[] = [];
  let place = '';
  let current = defect;
  while (current instanceof Error && kinds.length < deepestCause) {
    kinds.push('code' in current ? `${current.name} ${String(current.code)}` : current.name);
    place = firstFrame(current) || place;
    current = current.cause;
  }
  return `${kinds.join(' < ') || typeof defect} ${place}`.trimEnd();
}

/**
 * In a stack the message comes before the frames, and it may hold lines that look like frames. So it is cut off first.
 */
function firstFrame({ message, stack = '' }: Error): string {
  const start = stack.indexOf(message);
  return start < 0 ? '' : (/^\s+(at .+)$/m.exec(stack.slice(start + message.length))?.[1] ?? '');
}
