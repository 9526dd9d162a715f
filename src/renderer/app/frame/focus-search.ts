/** Puts the cursor into the search box and selects what stands in it, to be typed over. */
export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  box?.focus();
  box?.select();
}
