const guards = '[data-base-ui-focus-guard][aria-hidden]';
const parts = '#root [aria-hidden="true"]:is(a, button, :has(a, button, input:not([aria-hidden])))';

/**
 * Keeps what takes the focus from being called hidden (axe: aria-hidden-focus). Base UI does so with the marks around a
 * popup that hand the focus on to it, which have nothing to be read out; and, while a list hangs on a field, with all the
 * rest of the page, though Tab leads there. Behind a dialog it is right: Tab does not.
 */
export function showWhatTakesFocus(): void {
  new MutationObserver(() => {
    const isBehindDialog = document.querySelector('[role="dialog"]') !== null;
    for (const hidden of document.querySelectorAll(isBehindDialog ? guards : `${guards}, ${parts}`)) {
      hidden.removeAttribute('aria-hidden');
    }
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-hidden'] });
}
