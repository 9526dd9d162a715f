import type { Language } from '#contract/routes/app.ts';
import { type PlainCase, plainWords } from './plain-words.ts';

export type PlainContent = {
  readonly why: PlainCase;
  /** What and where, for support: places of the program and kinds of errors, never customer data. */
  readonly details: readonly string[];
  readonly language: Language;
};

/**
 * Where the page's two buttons lead. The window sees the wish and carries it out instead: nothing is ever loaded from
 * there, and no such name can exist (RFC 2606).
 */
export const plainButtons = {
  again: 'https://tillside.invalid/start-again',
  close: 'https://tillside.invalid/close',
} as const;

const style = `
  :root { color-scheme: light dark }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 16px/1.5 system-ui, sans-serif;
    background: light-dark(#f2f7f6, #0d1718); color: light-dark(#12302f, #e2eeec) }
  main { box-sizing: border-box; width: min(42rem, 100vw); padding: 2rem }
  h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem }
  p { margin: 0 0 1rem }
  .buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0 2rem }
  a { min-height: 3rem; padding: 0 1.5rem; display: inline-flex; align-items: center; border-radius: .75rem;
    font-weight: 600; text-decoration: none; color: inherit; border: 1px solid light-dark(#7d9896, #5d7a78) }
  a:first-child { background: #0f6b66; border-color: #0f6b66; color: #fff }
  a:focus-visible { outline: 3px solid light-dark(#12302f, #e2eeec); outline-offset: 2px }
  small { display: block; font-size: .875rem; overflow-wrap: anywhere; color: light-dark(#3f5b59, #a9c3c0) }
  bdi { display: block }`;

/** A page that needs no file and no script, so that it can be shown whatever is broken. */
export function plainHtml({ why, details, language }: PlainContent): string {
  const words = plainWords[language];
  const lines = details.map((line) => `<bdi dir="ltr">${escaped(line)}</bdi>`).join('');
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" data-ready="plain">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
  <title>Tillside</title>
  <style>${style}</style>
</head>
<body>
  <main role="alert">
    <h1>${words.what[why]}</h1>
    <p>${words.safe}</p>
    <p>${words.next[why]}</p>
    <div class="buttons">
      <a href="${plainButtons.again}" autofocus>${words.again}</a>
      <a href="${plainButtons.close}">${words.close}</a>
    </div>
    <small>${words.details}${lines}<bdi dir="ltr">${why}</bdi></small>
  </main>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
