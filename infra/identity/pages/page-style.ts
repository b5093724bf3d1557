import { createHash } from 'node:crypto';

/** The whole look of the sign-in pages: no outside fonts, images or scripts, readable at any width and in the dark. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b2733; --soft: #4a5a6a; --paper: #ffffff; --ground: #eef2f6; --line: #8796a5;
  --accent: #0b5394; --accent-ink: #ffffff; --alarm: #a31515; --alarm-ground: #fdeeee; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef4; --soft: #b7c4d1; --paper: #17212b; --ground: #0e151c; --line: #71808f;
  --accent: #8cc1f5; --accent-ink: #0e151c; --alarm: #ffb3b3; --alarm-ground: #3a1717; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main, header { max-width: 30rem; margin: 0 auto; padding: 0 1rem; }
header { display: flex; justify-content: space-between; align-items: baseline; padding-top: 1.5rem; }
header strong { font-size: 1.1rem; }
.card { margin: 1rem 0 2rem; padding: 1.5rem; background: var(--paper); border-radius: .5rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input[type=text], input[type=password] { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; color: inherit;
  background: var(--paper); border: 1px solid var(--line); border-radius: .25rem; }
input.code { text-transform: uppercase; letter-spacing: .2em; }
input[aria-invalid=true] { border: 2px solid var(--alarm); }
.hint { margin: .25rem 0 0; color: var(--soft); font-size: .9rem; }
.alarm { margin: 0 0 1rem; padding: .75rem 1rem; color: var(--alarm); background: var(--alarm-ground);
  border-left: .25rem solid var(--alarm); }
.alarm p { margin: 0; }
.alarm p:first-child { font-weight: 600; }
.shown-code { font: 700 1.5rem/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; letter-spacing: .1em; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.5rem; }
button, .button {
  display: inline-block; min-height: 2.75rem; padding: .5rem 1.25rem; font: inherit; font-weight: 600; text-decoration: none;
  cursor: pointer; border: 1px solid var(--accent); border-radius: .25rem; color: var(--accent-ink); background: var(--accent); }
button.second { color: var(--accent); background: transparent; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;

/** What a content security policy has to name for the style above to apply. */
export const pageStyleSource = `'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`;
