"""The verdict on a story in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.model.finding import Finding
from twosource.views.catalogue import Catalogue
from twosource.views.digest import SEVERAL, Digest, other_value
from twosource.views.wording import capital, count, listed, spell


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A short verdict, and the sentences that explain it."""

    short: str
    sentences: tuple[str, ...]

    @property
    def long(self) -> str:
        """The sentences as one paragraph."""
        return " ".join(self.sentences)


def write_opening(digests: Sequence[Digest]) -> str:
    """Return what to say before several stories: how many articles about how many events; "" before a single one."""
    sizes = [len(digest.story.articles) for digest in digests]
    if len(sizes) < SEVERAL:
        return ""
    about = f"{capital(spell(sum(sizes)))} articles about {spell(len(sizes))} events"
    return f"{about}: nothing to compare" if max(sizes) < SEVERAL else f"{about}, each compared on its own"


def write_headline(digest: Digest, catalogue: Catalogue) -> Headline:
    """Return the verdict on a story: how many articles, how many origins, and what rests on what."""
    articles = len(digest.story.articles)
    if articles < SEVERAL:
        return Headline(short="One article", sentences=(_explain_alone(digest, catalogue),))
    if not digest.common:
        nothing = "No statement of one article was found in another."
        return Headline(short=f"{capital(spell(articles))} articles, no shared finding", sentences=(nothing,))
    return Headline(short=_shorten(digest, catalogue), sentences=tuple(_explain(digest, catalogue)))


def _explain_alone(digest: Digest, catalogue: Catalogue) -> str:
    if len(catalogue.articles) < SEVERAL:
        return "There is nothing to compare it with."
    [article] = digest.story.articles
    return f"No other article was found to tell of the event of {catalogue.letters[article]}."


def _shorten(digest: Digest, catalogue: Catalogue) -> str:
    articles = f"{capital(spell(len(digest.story.articles)))} articles"
    origins = {origin for finding in digest.common for origin in catalogue.origins_behind(finding)}
    if not origins:
        return f"{articles}, no known origin"
    sure = all(finding.support.independence in {"one origin", "established"} for finding in digest.common)
    noun = "origin" if len(origins) == 1 else "origins"
    return f"{articles}, {spell(len(origins))} {noun if sure else f'known {noun}'} behind what they share"


def _explain(digest: Digest, catalogue: Catalogue) -> Iterator[str]:
    common = digest.common
    yield f"{count(len(common), 'finding')} {'stands' if len(common) == 1 else 'stand'} in two or more articles."
    calm = (*digest.established, *digest.shared)
    same_origin = [finding for finding in calm if finding.support.independence == "one origin"]
    if same_origin:
        go = "goes" if len(same_origin) == 1 else "go"
        yield f"{len(same_origin)} {go} back to one origin{_name_origins(same_origin, catalogue)}."
    for verdict, meaning in _SEVERAL_ORIGINS.items():
        found = sum(finding.support.verdict == verdict and other_value(finding) is None for finding in calm)
        if found:
            yield f"{found} {'is' if found == 1 else 'are'} {meaning}."
    other = sum(finding.support.verdict in _SEVERAL_ORIGINS and other_value(finding) is not None for finding in calm)
    if other:
        yield f"{other} {'is' if other == 1 else 'are'} reported by several origins with different values."
    unsure = sum(_is_unsure(finding) for finding in calm)
    if unsure:
        yield f"{unsure} cannot be traced far enough to call {'its' if unsure == 1 else 'their'} carriers independent."
    if digest.contradicted:
        opposed = len(digest.contradicted)
        yield f"{opposed} {'is' if opposed == 1 else 'are'} contradicted."


_SEVERAL_ORIGINS = {
    "corroborated": "corroborated by two or more origins and sources",
    "one source": "reported by several origins but attributed to one source",
}


def _is_unsure(finding: Finding) -> bool:
    return finding.support.verdict == "one origin" and finding.support.independence != "one origin"


def _name_origins(findings: Sequence[Finding], catalogue: Catalogue) -> str:
    """Name the one origin of all these findings, or the origins that have one or more of them each."""
    behind = [origin for finding in findings for origin in catalogue.origins_behind(finding)[:1]]
    counts = Counter(catalogue.origin_name(origin) for origin in behind)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if len(set(behind)) < SEVERAL:
        return "".join(f", {name}" for name, _ in ranked)
    return " each: " + listed([f"{name} ({number})" for name, number in ranked])
