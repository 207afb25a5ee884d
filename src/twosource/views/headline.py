"""The verdict on a story in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.model.finding import Finding
from twosource.views.catalogue import Catalogue
from twosource.views.crediting import explain_origin
from twosource.views.differing import tell_difference
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
    leading = _find_leading(digest, catalogue)
    explained = tuple(_explain(digest, catalogue, leads=leading is not None))
    return Headline(short=_shorten(digest, catalogue, leading), sentences=explained)


def _explain_alone(digest: Digest, catalogue: Catalogue) -> str:
    if len(catalogue.articles) < SEVERAL:
        return "There is nothing to compare it with."
    [article] = digest.story.articles
    return f"No other article was found to tell of the event of {catalogue.letters[article]}."


def _shorten(digest: Digest, catalogue: Catalogue, leading: tuple[str, bool] | None) -> str:
    articles = f"{capital(spell(len(digest.story.articles)))} articles"
    if leading is not None:
        origin, whole = leading
        return f"{articles}, one origin behind {'' if whole else 'most of '}what they share: {origin}"
    origins = {origin for finding in digest.common for origin in catalogue.origins_behind(finding)}
    if not origins:
        return f"{articles}, no known origin"
    sure = all(finding.support.independence in {"one origin", "established"} for finding in digest.common)
    noun = "origin" if len(origins) == 1 else "origins"
    return f"{articles}, {spell(len(origins))} {noun if sure else f'known {noun}'} behind what they share"


def _find_leading(digest: Digest, catalogue: Catalogue) -> tuple[str, bool] | None:
    """Name the origin that more than half of what is shared goes back to, and tell whether all of it does."""
    counts = Counter(_trace(_list_one_origin(digest), catalogue))
    if not counts:
        return None
    [(origin, number)] = counts.most_common(1)
    common = len(digest.common)
    return (catalogue.origin_name(origin), number == common) if number * 2 > common else None


def _list_one_origin(digest: Digest) -> list[Finding]:
    return [finding for finding in digest.shared if finding.support.independence == "one origin"]


def _trace(findings: Sequence[Finding], catalogue: Catalogue) -> list[str]:
    """Return the origin of each of these findings, which have one."""
    return [origin for finding in findings for origin in catalogue.origins_behind(finding)[:1]]


def _explain(digest: Digest, catalogue: Catalogue, *, leads: bool) -> Iterator[str]:
    common = len(digest.common)
    where = "both articles" if len(digest.story.articles) == SEVERAL else "two or more articles"
    traced, others = _tell_one_origin(digest, catalogue, leads=leads), list(_tell_support(digest))
    if not leads:
        yield f"{count(common, 'finding')} {'stands' if common == 1 else 'stand'} in {where}."
        yield from (*others[:-1], *traced, *others[-1:])
    else:
        [behind] = traced
        yield f"Of {count(common, 'finding')} in {where}, {behind}"
        yield from others
    yield from tell_difference(digest, catalogue)


def _tell_one_origin(digest: Digest, catalogue: Catalogue, *, leads: bool) -> list[str]:
    """Tell how many findings go back to one origin, to which, and why; one that ``leads`` was named before."""
    findings = _list_one_origin(digest)
    if not findings:
        return []
    behind = set(_trace(findings, catalogue))
    why = "".join(explain_origin(catalogue.origins[one], catalogue) for one in behind if len(behind) == 1)
    which = "it" if leads and len(behind) == 1 else f"one origin{_name_origins(findings, catalogue)}"
    return [f"{len(findings)} {'goes' if len(findings) == 1 else 'go'} back to {which}{why and f': {why}'}."]


def _tell_support(digest: Digest) -> Iterator[str]:
    """Tell what is behind the findings that do not go back to one origin; what could not be traced comes last."""
    corroborated = sum(finding.support.verdict == "corroborated" for finding in digest.established)
    other = sum(_has_other_values(finding) for finding in digest.shared)
    unsure = len(digest.shared) - len(_list_one_origin(digest)) - other
    rows = (
        (corroborated, "is", "are", "corroborated by two or more origins and sources"),
        (
            len(digest.established) - corroborated,
            "is",
            "are",
            "reported by several origins but attributed to one source",
        ),
        (len(digest.contradicted), "is", "are", "contradicted"),
        (other, "is", "are", "reported by several origins with different values"),
        (unsure, "cannot", "cannot", "be traced far enough to call their reports independent"),
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
    behind = _trace(findings, catalogue)
    counts = Counter(catalogue.origin_name(origin) for origin in behind)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if len(set(behind)) < SEVERAL:
        return "".join(f", {name}" for name, _ in ranked)
    return " each: " + listed([f"{name} ({number})" for name, number in ranked])
