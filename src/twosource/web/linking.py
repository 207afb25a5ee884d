"""Links between the pages of a desk."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote


@dataclass(frozen=True, slots=True, kw_only=True)
class WebLinks:
    """Addresses of pages, as `twosource.views.linking.Links` has them.

    ``here`` is the id of the story whose page this is, "" on other pages; ``shown`` are the ids of the findings that
    stand on it: links to these stay on the page. ``owners`` has the article of each statement: without it a statement
    leads to the story's reading view. ``of`` is the story that parts belong to on pages that are not the story's own.
    """

    here: str = ""
    of: str = ""
    shown: Collection[str] = frozenset()
    owners: Mapping[str, str] = field(default_factory=dict)

    def finding(self, finding: str) -> str:
        """Return the fragment of a finding that stands on this page, the address of any other."""
        return f"#finding-{_spell(finding)}" if finding in self.shown else self.permanent(finding)

    def permanent(self, finding: str) -> str:
        """Return the address of a finding's own page."""
        return f"/findings/{_spell(finding)}"

    def article(self, article: str) -> str:
        """Return the address of an article."""
        return f"/articles/{_spell(article)}"

    def text(self, article: str) -> str:
        """Return the address of the text of an article."""
        return f"{self.article(article)}#text"

    def statement(self, statement: str) -> str:
        """Return the address of a statement in the text of its article."""
        owner = self.owners.get(statement)
        page = self.article(owner) if owner else f"/stories/{_spell(self.here or self.of)}/read"
        return f"{page}#statement-{_spell(statement)}"

    def origin(self, origin: str) -> str:
        """Return the address of an origin: it stands on the page of its story."""
        return self.section(f"origin-{origin}")

    def source(self, source: str) -> str:
        """Return the address of a source."""
        return f"/sources/{_spell(source)}"

    def story(self, story: str) -> str:
        """Return the address of a story."""
        return f"/stories/{_spell(story)}"

    def findings(self, group: str) -> str:
        """Return the address of a list of findings."""
        return f"{self.story(self.here or self.of)}/findings?group={_spell(group)}"

    def read(self, left: str, right: str = "") -> str:
        """Return the address of two articles side by side."""
        chosen = f"?left={_spell(left)}" + (f"&right={_spell(right)}" if right else "")
        return f"{self.story(self.here or self.of)}/read{chosen if left else ''}"

    def section(self, name: str) -> str:
        """Return the address of a part of the story's page."""
        page = "" if self.here else self.story(self.of)
        return f"{page}#{_spell(self.anchor(name))}"

    def anchor(self, name: str) -> str:
        """Return the id of a part: a page of a desk has one story."""
        return name


def _spell(given: str) -> str:
    if given.isascii() and given.isalnum():
        return given  # nearly all ids
    return quote(given.encode("utf-8", "surrogatepass"), safe="")
