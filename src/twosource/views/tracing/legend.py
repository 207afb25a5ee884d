"""What stands below the text of a trace on a terminal: the articles that have it, and what each letter means."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from twosource.model.trace import Elsewhere, Trace
from twosource.views.lines import HEADING, QUIET, line
from twosource.views.tracing.amounts import Amounts, Carrier
from twosource.views.tracing.keys import Key
from twosource.views.tracing.likeness import describe_likeness
from twosource.views.tracing.naming import name_articles
from twosource.views.tracing.rows import MARKS, STYLES
from twosource.views.wording import count, describe_date, describe_share

if TYPE_CHECKING:
    from rich.text import Text

MOST_CARRIERS = 8  # articles that are listed
MOST_KEYS = 12  # letters that are explained
_NAMED = 4  # articles that are named at a letter
_REASONS = 3
_ALL = "the page that -o FILE.html writes has them all"


def carrier_lines(trace: Trace, amounts: Amounts) -> Iterator[Text]:
    """One line for each article that shares text: how much, when it is dated, how much of it it had first."""
    carriers = [carrier for carrier in amounts.carriers if carrier.words]
    if carriers:
        yield line(("Stands in", HEADING))
    names = name_articles(trace)
    for carrier in carriers[:MOST_CARRIERS]:
        article = carrier.article
        yield line(
            (describe_share(carrier.share).rjust(8), HEADING),
            f"  {names[article.id]}, {describe_date(article)}, {_say_kinds(carrier)}{_say_first(carrier, amounts)}",
            ("" if article.given in names[article.id] or not article.outlet else f"  {article.given}", QUIET),
        )
    if len(carriers) > MOST_CARRIERS:
        more = f"and in {count(len(carriers) - MOST_CARRIERS, 'more article')}; {_ALL}"
        yield line((more, QUIET), indent=10)


def key_lines(keys: Sequence[Key], trace: Trace, amounts: Amounts) -> Iterator[Text]:
    """What each letter stands for: where, whose, who was first, and why; of very many those with the most words."""
    sizes = {key.letter: sum(amounts.sizes[number] for number in key.parts) for key in keys}
    ranked = sorted(keys, key=lambda key: -sizes[key.letter])[:MOST_KEYS]
    names = name_articles(trace)
    origins = {origin.id: origin.name or "nobody is credited" for origin in trace.lineage.origins}
    told: set[str] = set()
    for key in (key for key in keys if key in ranked):
        share = describe_share(amounts.share(sizes[key.letter]))
        yield line(
            (f"{key.letter} {MARKS[key.kind]} ", f"bold {STYLES[key.kind]}"),
            (f"{key.kind}, {share}: ", HEADING),
            _list_places(key, names),
        )
        fresh = _pick_fresh(key, told)
        here = f"; it was {_doubt(key)}first here" if key.first == trace.article.id and not fresh else ""
        yield line(f"origin: {origins.get(key.origin or '', 'not known')}{here}", indent=4)
        yield from (line((why, QUIET), indent=4) for why in fresh)
        told.update(key.why)
    if len(keys) > len(ranked):
        left = sum(sizes.values()) - sum(sizes[key.letter] for key in ranked)
        more = f"{count(len(keys) - len(ranked), 'more letter')}, {describe_share(amounts.share(left))} of the text"
        yield line((f"… and {more}; {_ALL}", QUIET))


def _pick_fresh(key: Key, told: Collection[str]) -> list[str]:
    """Return what no letter before told; of whom nothing is known is worth a line only beside what is known."""
    fresh = [why for why in key.why[:_REASONS] if why not in told]
    return [] if all(why.startswith("nothing tells") for why in fresh) else fresh


def _say_kinds(carrier: Carrier) -> str:
    if not carrier.rewritten:
        return "copied"
    return "rewritten" if carrier.rewritten == carrier.words else "copied and rewritten"


def _say_first(carrier: Carrier, amounts: Amounts) -> str:
    if not carrier.earlier:
        return ""
    sure = "" if carrier.certain else "probably "
    return f", {sure}first with {describe_share(amounts.share(carrier.earlier))}"


def _doubt(key: Key) -> str:
    return "" if key.certain else "probably "


def _list_places(key: Key, names: Mapping[str, str]) -> str:
    named = [_name_place(one, names, key) for one in key.elsewhere[:_NAMED]]
    more = len(key.elsewhere) - _NAMED
    return f"{', '.join(named)}{f' and {more:,} more' if more > 0 else ''}"


def _name_place(one: Elsewhere, names: Mapping[str, str], key: Key) -> str:
    """Name an article with how it has the text, where the kind of the letter does not say that, and if it was first."""
    notes = [] if one.kind == key.kind == "rewritten" else [describe_likeness(one, same=one.place.article in key.same)]
    notes += [f"{_doubt(key)}first"] if one.place.article == key.first else []
    name = names[one.place.article]
    return f"{name} ({', '.join(notes)})" if notes else name
