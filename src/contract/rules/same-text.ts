/** Is it the same text? The service trims, folds case and normalises. What remains after that has to match. */
export function isSameText(left: string | undefined, right: string): boolean {
  return folded(left ?? '') === folded(right);
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
