"""What stands below the text of a trace on a terminal: the articles that have it, and what each letter means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from twosource.model.article import Article, short_name
from twosource.model.trace import Elsewhere, Trace
from twosource.views.lines import HEADING, QUIET, line
from twosource.views.tracing.amounts import Amounts, Carrier
from twosource.views.tracing.keys import Key
from twosource.views.tracing.rows import MARKS, STYLES
from twosource.views.wording import count, describe_date, describe_share

if TYPE_CHECKING:
    from rich.text import Text

MOST_CARRIERS = 8  # articles that are listed
MOST_KEYS = 12  # letters that are explained
_NAMED = 4  # articles that are named at a letter
_REASONS = 3
_ALL = "the page that -o FILE.html writes has them all"


def carrier_lines(amounts: Amounts) -> Iterator[Text]:
    """One line for each article that shares text: how much, when it is dated, how much of it it had first."""
    carriers = [carrier for carrier in amounts.carriers if carrier.words]
    if carriers:
        yield line(("Stands in", HEADING))
    for carrier in carriers[:MOST_CARRIERS]:
        article = carrier.article
        yield line(
            (describe_share(carrier.share).rjust(8), HEADING),
            f"  {short_name(article)}, {describe_date(article)}, {_say_kinds(carrier)}{_say_first(carrier, amounts)}",
            (f"  {article.given}" if article.outlet else "", QUIET),
        )
    if len(carriers) > MOST_CARRIERS:
        more = f"and in {count(len(carriers) - MOST_CARRIERS, 'more article')}; {_ALL}"
        yield line((more, QUIET), indent=10)


def key_lines(keys: Sequence[Key], trace: Trace, amounts: Amounts) -> Iterator[Text]:
    """What each letter stands for: where, whose, who was first, and why; of very many those with the most words."""
    sizes = {key.letter: sum(amounts.sizes[number] for number in key.parts) for key in keys}
    ranked = sorted(keys, key=lambda key: -sizes[key.letter])[:MOST_KEYS]
    articles = {each.id: each for each in (trace.article, *trace.among)}
    origins = {origin.id: origin.name for origin in trace.lineage.origins}
    for key in (key for key in keys if key in ranked):
        share = describe_share(amounts.share(sizes[key.letter]))
        yield line(
            (f"{key.letter} {MARKS[key.kind]} ", f"bold {STYLES[key.kind]}"),
            (f"{key.kind}, {share}: ", HEADING),
            _list_places(key, articles),
        )
        here = "; it was first here" if key.first == trace.article.id else ""
        yield line(f"origin: {origins.get(key.origin or '') or 'nobody is credited'}{here}", indent=4)
        yield from (line((why, QUIET), indent=4) for why in key.why[:_REASONS])
    if len(keys) > len(ranked):
        left = sum(sizes.values()) - sum(sizes[key.letter] for key in ranked)
        more = f"{count(len(keys) - len(ranked), 'more letter')}, {describe_share(amounts.share(left))} of the text"
        yield line((f"… and {more}; {_ALL}", QUIET))


def _say_kinds(carrier: Carrier) -> str:
    if not carrier.rewritten:
        return "copied"
    return "rewritten" if carrier.rewritten == carrier.words else "copied and rewritten"


def _say_first(carrier: Carrier, amounts: Amounts) -> str:
    if not carrier.earlier:
        return ""
    return f", first with {describe_share(amounts.share(carrier.earlier))}"


def _list_places(key: Key, articles: Mapping[str, Article]) -> str:
    named = [_name_place(one, articles, key) for one in key.elsewhere[:_NAMED]]
    more = len(key.elsewhere) - _NAMED
    return f"{', '.join(named)}{f' and {more:,} more' if more > 0 else ''}"


def _name_place(one: Elsewhere, articles: Mapping[str, Article], key: Key) -> str:
    """Name an article with how alike the wordings are; how it has the text where that is not said before."""
    notes = [*([one.kind] if one.kind != key.kind else []), f"similarity {one.similarity:.2f}"]
    notes += ["first"] if one.place.article == key.first else []
    return f"{short_name(articles[one.place.article])} ({', '.join(notes)})"
