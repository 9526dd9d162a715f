const guards = '[data-base-ui-focus-guard][aria-hidden]';
const parts = '#root [aria-hidden="true"]:is(a, button, :has(a, button, input:not([aria-hidden])))';

/**
 * Removes `aria-hidden` from what can take the focus (axe: aria-hidden-focus). Base UI sets it on the guards around a
 * popup, which hand the focus on to the popup and have nothing to be read out. While a list is open below a field, Base
 * UI also sets it on the rest of the page, although Tab leads there. Behind a dialog that is right: Tab stays inside.
 */
export function showWhatTakesFocus(): void {
  new MutationObserver(() => {
    const isBehindDialog = document.querySelector('[role="dialog"]') !== null;
    for (const hidden of document.querySelectorAll(isBehindDialog ? guards : `${guards}, ${parts}`)) {
      hidden.removeAttribute('aria-hidden');
    }
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-hidden'] });
}
