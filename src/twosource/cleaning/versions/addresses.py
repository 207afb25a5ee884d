"""Which addresses lead to one article: a key that leaves out what does not tell articles apart.

The normalisations of RFC 3986, section 6.2.2 and 6.2.3, and what sites add: www., mobile and AMP forms, the
name of the index file, parameters that only count visitors.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

_PORTS = {"http": "80", "https": "443"}
_FORMS = frozenset(["www", "m", "mobile", "amp"])  # first labels of hosts that show the same pages in another form
_LEAST_LABELS = 2
_TRACKING = re.compile(
    r"utm_\w+|(?:fb|g|ms|dc|y|tw|gb|wb|li_?fat_)cl(?:ick)?id|igshid|mc_[ce]id|_ga|_gl|at_(?:medium|campaign|custom\d)"
    r"|cmpid|cmp|ns_\w+|ocid|smid|smtyp|sr_share|ref|ref_src|referrer|amp|outputtype|output",
    re.IGNORECASE,
)
_AMP_VALUES = {"amp": None, "outputtype": "amp", "output": "amp"}
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
_AMP_PATH = re.compile(r"^/amp(?=/)|/amp$|\.amp(?=\.html?$|$)", re.IGNORECASE)
_SLASHES = re.compile(r"/{2,}")


@lru_cache(maxsize=4_096)  # an article that is added is asked for it a few times
def key_address(url: str | None) -> str | None:
    """Return a key that all addresses of one article share; None where the address names no article.

    The front page of a site names none: what stands there is another article every day.

    >>> key_address("http://www.tarn-post.example/a/?utm_source=x#top") == key_address("https://tarn-post.example/a")
    True
    """
    parts = _split(url or "")
    if parts is None:
        return None
    host, path, query = _key_host(parts), _key_path(parts.path), _key_query(parts.query)
    route = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    if not host or (path == "" and not query and not route):
        return None
    return f"{host}{path}{'?' if query else ''}{query}{route}"


def name_site(url: str | None) -> str | None:
    """Return the host of an address without what only names a form of its pages (www., m., amp.), or None."""
    parts = _split(url or "")
    return (_key_host(parts) or None) if parts else None


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return None
    usable = parts.scheme.lower() in _PORTS and parts.hostname and port != 0
    return parts if usable else None


def _key_host(parts: SplitResult) -> str:
    labels = (parts.hostname or "").rstrip(".").split(".")
    while len(labels) > _LEAST_LABELS and labels[0] in _FORMS:
        labels = labels[1:]
    usual = parts.port is None or str(parts.port) in _PORTS.values()
    return ".".join(labels) + ("" if usual else f":{parts.port}")


def _key_path(path: str) -> str:
    path = quote(unquote(path, errors="surrogateescape"), safe="/:@!$&'()*+,;=~", errors="surrogateescape")
    path = _INDEX.sub("", _SLASHES.sub("/", path)).rstrip("/")
    return _AMP_PATH.sub("", path).rstrip("/")


def _key_query(query: str) -> str:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, errors="surrogateescape", max_num_fields=100)
    except ValueError:
        return query
    kept = [(name, value) for name, value in pairs if not _only_counts(name, value)]
    return urlencode(sorted(kept), errors="surrogateescape")


def _only_counts(name: str, value: str) -> bool:
    """Tell whether a parameter says where a visitor came from, or which form of the page is asked for."""
    needed = _AMP_VALUES.get(name.lower())
    return _TRACKING.fullmatch(name) is not None and (needed is None or value.lower() == needed)
