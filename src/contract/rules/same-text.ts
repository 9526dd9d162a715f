/** Is it the same text? The service trims, folds case and normalises: what is left after that has to agree. */
export function isSameText(left: string | undefined, right: string): boolean {
  return folded(left ?? '') === folded(right);
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
