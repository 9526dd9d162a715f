/** Puts the cursor into the search box and selects its text, so that typing replaces it. */
export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  box?.focus();
  box?.select();
}
