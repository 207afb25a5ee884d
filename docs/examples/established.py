"""What is established by independent reports, and what contradicts it: ``python established.py REPORT…``.

An example of the public names of twosource; `make check` checks its types, and a test runs it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import twosource


def list_established(comparison: twosource.Comparison) -> Iterator[tuple[twosource.Finding, str]]:
    """Yield the findings that independent origins and sources stand behind, each with its words."""
    statements = {statement.id: statement for statement in comparison.statements}
    articles = {article.id: article for article in comparison.articles}
    for finding in comparison.findings:
        if finding.support.verdict == "corroborated":
            yield finding, finding.words.of(articles[statements[finding.wording].article].text)


def list_contrasts(finding: twosource.Finding) -> list[str]:
    """Return in words how statements of the finding contradict one another or differ."""
    return [relation.note for relation in finding.relations if relation.kind in {"contradicts", "differs"}]


def main(inputs: Sequence[str]) -> int:
    """Compare the reports, and print what is established; return the exit code."""
    try:
        comparison = twosource.compare(inputs, fast=True)
    except twosource.InputError as error:
        print(error, file=sys.stderr)
        return 2
    for finding, words in list_established(comparison):
        support = finding.support
        print(f"{words}\n  {support.origins} origins, {support.sources} sources, {support.articles} articles")
        for note in list_contrasts(finding):
            print(f"  but: {note}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
