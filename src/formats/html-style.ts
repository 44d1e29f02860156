/** How a report looks: the extension's own colours, a measure that reads well, ink on paper. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--raised:#f6f6f4;--line:#e3e3df;--ink:#1c1d1f;--soft:#5a5d63;--accent:#1456b8;
--verified:#0a6b5c;--disputed:#ab3c0b;--opinion:#5f3dc4;--none:#5a5d63}
@media (prefers-color-scheme:dark){:root{--ground:#1a1b1e;--raised:#232529;--line:#34373c;--ink:#ebecee;--soft:#a9aeb6;--accent:#8ab4f8;
--verified:#5fd3ba;--disputed:#ff9f6e;--opinion:#bda8ff;--none:#a9aeb6}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
:lang(zh){font-family:system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;line-height:1.75;
text-autospace:normal;text-spacing-trim:trim-start;line-break:strict}
:lang(zh-Hant),:lang(zh-TW),:lang(zh-HK){font-family:system-ui,"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC",sans-serif}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.25;margin:0}
h2{font-size:1.3125rem;line-height:1.35;margin:0 0 .25rem;overflow-wrap:anywhere;text-wrap:balance}
h3{font-size:.8125rem;font-weight:600;color:var(--soft);margin:.75rem 0 .125rem}
p{margin:.25rem 0}
a{color:var(--accent);text-underline-offset:.15em}
h2 a{color:inherit;text-decoration-thickness:1px}
.soft{color:var(--soft);font-size:.875rem}
.address{font-size:.8125rem;overflow-wrap:anywhere}
article{border-top:1px solid var(--line);margin-top:2rem;padding-top:1.5rem}
.counts{display:flex;flex-wrap:wrap;gap:.25rem 1rem;font-size:.875rem;margin:.5rem 0 0}
.claims{list-style:none;margin:1.25rem 0 0;padding:0;display:grid;gap:1rem}
.claims>li{background:var(--raised);border-radius:6px;border-inline-start:4px solid var(--line);padding:.875rem 1.125rem;min-width:0}
.claims>.verified{border-inline-start-color:var(--verified)}
.claims>.disputed{border-inline-start:4px double var(--disputed)}
.claims>.opinion{border-inline-start:4px dashed var(--opinion)}
.claims>.none{border-inline-start:4px dotted var(--none)}
blockquote{margin:0 0 .375rem;font-size:1.0625rem;white-space:pre-line;overflow-wrap:anywhere;text-wrap:pretty}
mark{background:none;color:inherit;font-weight:500}
.around{color:var(--soft)}
.standing{border:1px dashed var(--disputed);border-radius:4px;padding:.125rem .5rem;width:fit-content;font-size:.875rem;overflow-wrap:anywhere}
.verdict{display:flex;flex-wrap:wrap;gap:.25rem .875rem;font-size:.875rem}
.chip{font-weight:600;white-space:nowrap}
.chip.verified{color:var(--verified)}.chip.disputed{color:var(--disputed)}.chip.opinion{color:var(--opinion)}.chip.none{color:var(--none)}
.note{white-space:pre-wrap;overflow-wrap:anywhere;margin-top:.5rem}
ul{margin:0;padding:0;list-style:none;font-size:.9375rem}
li{overflow-wrap:anywhere}
@media print{:root{color-scheme:light;--ground:#fff;--raised:#fff;--line:#bbb;--ink:#000;--soft:#444;--accent:#000;
--verified:#0a6b5c;--disputed:#ab3c0b;--opinion:#5f3dc4;--none:#444}
body{font-size:10.5pt}main{max-width:none;padding:0}
.claims>li{break-inside:avoid;padding:.125rem .875rem;border-radius:0;print-color-adjust:exact}h2,h3{break-after:avoid}
mark{text-decoration:underline;text-decoration-color:var(--soft);text-underline-offset:.2em}
.verdict a{display:none}ul a::after{content:" " attr(href);font-size:.8125rem;color:var(--soft);overflow-wrap:anywhere}
a{text-decoration:none}@page{margin:2cm}}
`;
