"""The verdict on a story in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.model.finding import Finding
from twosource.views.catalogue import Catalogue
from twosource.views.digest import SEVERAL, Digest, has_other_value
from twosource.views.wording import count, listed, spell


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A short verdict, and the sentences that explain it."""

    short: str
    sentences: tuple[str, ...]

    @property
    def long(self) -> str:
        """The sentences as one paragraph."""
        return " ".join(self.sentences)


def write_headline(digest: Digest, catalogue: Catalogue) -> Headline:
    """Return the verdict on a story: how many articles, how many origins, and what rests on what."""
    articles = len(digest.story.articles)
    if articles < SEVERAL:
        return Headline(short="One article", sentences=("There is nothing to compare it with.",))
    if not digest.common:
        nothing = "No statement of one article was found in another."
        return Headline(short=f"{_capital(spell(articles))} articles, no shared finding", sentences=(nothing,))
    return Headline(short=_shorten(digest, catalogue), sentences=tuple(_explain(digest, catalogue)))


def _shorten(digest: Digest, catalogue: Catalogue) -> str:
    articles = f"{_capital(spell(len(digest.story.articles)))} articles"
    origins = {origin for finding in digest.common for origin in _origins_of(finding, catalogue)}
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
        yield f"{_of(same_origin)} back to one origin, {_name_origins(same_origin, catalogue)}."
    for verdict, meaning in _SEVERAL_ORIGINS.items():
        found = sum(finding.support.verdict == verdict and not has_other_value(finding) for finding in calm)
        if found:
            yield f"{found} {'is' if found == 1 else 'are'} {meaning}."
    other = sum(len(_origins_of(finding, catalogue)) >= SEVERAL and has_other_value(finding) for finding in calm)
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


def _of(findings: Sequence[Finding]) -> str:
    return f"{len(findings)} {'goes' if len(findings) == 1 else 'go'}"


def _name_origins(findings: Sequence[Finding], catalogue: Catalogue) -> str:
    counts = Counter(
        catalogue.origin_name(origin) for finding in findings for origin in _origins_of(finding, catalogue)
    )
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) == 1:
        return ranked[0][0]
    return "each to its own: " + listed([f"{name} ({number})" for name, number in ranked])


def _origins_of(finding: Finding, catalogue: Catalogue) -> list[str]:
    return sorted({catalogue.statements[one].origin or "" for one in finding.statements} - {""})


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
