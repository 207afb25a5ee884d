"""What a figure must not exceed, and what it must reach."""

from __future__ import annotations

AT_MOST = {
    "twosource --help, s": 0.3,
    "import twosource, s beyond that": 0.1,
    "warm comparison, s": 3.0,
    "peak memory, MB": 600.0,
    "default install, MB": 400.0,
    "web archive read, peak memory, MB": 400.0,
    "web archive cleaned, peak memory, MB": 400.0,
    "index, kB an article": 1.5,
    "statements, model: session start, s": 0.2,
    "statements, model: weights, MB": 30.0,
    "statements, model: peak memory, MB": 400.0,
    "statements, fast: peak memory, MB": 400.0,
    "findings of 20 articles: whole way, s": 60.0,
    "findings of 200 articles: peak memory, MB": 2000.0,
}
AT_LEAST = {
    "HTML pages a second": 50.0,
    "flattened texts a second": 400.0,
    "candidates, twosource: articles/s": 3_000.0,
    "candidates, twosource: pair precision": 0.98,
    "one by one, articles/s": 1_000.0,
    "statements, model: articles/s": 10.0,
    "statements, model: articles/s, times spaCy": 1.0,
    "statements, fast: articles/s": 200.0,
}


def judge(name: str, value: float) -> str:
    """Return in words whether a figure keeps its bound; "" where it has none."""
    if name in AT_MOST:
        return f"(at most {AT_MOST[name]:g}: {'kept' if value <= AT_MOST[name] else 'BROKEN'})"
    if name in AT_LEAST:
        return f"(at least {AT_LEAST[name]:g}: {'kept' if value >= AT_LEAST[name] else 'BROKEN'})"
    return ""


def is_broken(name: str, value: float) -> bool:
    return judge(name, value).endswith("BROKEN)")
