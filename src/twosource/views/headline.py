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
    corroborated = sum(finding.support.verdict == "corroborated" for finding in digest.established)
    one_origin = [finding for finding in digest.shared if finding.support.independence == "one origin"]
    other = sum(_has_other_values(finding) for finding in digest.shared)
    one_source, unsure = len(digest.established) - corroborated, len(digest.shared) - len(one_origin) - other
    rows = (
        (corroborated, "is", "are", "corroborated by two or more origins and sources"),
        (one_source, "is", "are", "reported by several origins but attributed to one source"),
        (len(digest.contradicted), "is", "are", "contradicted"),
        (other, "is", "are", "reported by several origins with different values"),
        (len(one_origin), "goes", "go", f"back to one origin{_name_origins(one_origin, catalogue)}"),
        (unsure, "cannot", "cannot", "be traced far enough to call the carriers independent"),
    )
    yield from (f"{number} {one if number == 1 else several} {told}." for number, one, several, told in rows if number)


def _has_other_values(finding: Finding) -> bool:
    """Tell whether several origins report a finding, with values that differ."""
    support = finding.support
    several = support.independence != "one origin" and support.verdict in {"corroborated", "one source"}
    return several and other_value(finding) is not None


def _name_origins(findings: Sequence[Finding], catalogue: Catalogue) -> str:
    """Name the one origin of all these findings, or the origins that have one or more of them each."""
    if not findings:
        return ""
    behind = [origin for finding in findings for origin in catalogue.origins_behind(finding)[:1]]
    counts = Counter(catalogue.origin_name(origin) for origin in behind)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if len(set(behind)) < SEVERAL:
        return "".join(f", {name}" for name, _ in ranked)
    return " each: " + listed([f"{name} ({number})" for name, number in ranked])
