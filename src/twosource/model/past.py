"""What articles were called before, and said, when their text was another one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from twosource.model.article import Article, article_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Former:
    """A text that an article had before, and the id that it had with it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The former texts of articles, by their present ids."""

    of: Mapping[str, tuple[Former, ...]] = field(default_factory=dict)

    @property
    def now(self) -> dict[str, str]:
        """The present id of each article by each id that it had before."""
        return {former.id: present for present, formers in self.of.items() for former in formers}


NO_PAST = Past()


def list_former(article: Article) -> tuple[Former, ...]:
    """Return the earlier texts of an article, those of its versions."""
    known = (Former(id=article_id(article.outlet, one.text), text=one.text) for one in article.versions)
    return tuple(former for former in known if former.id != article.id)


def remember(articles: Iterable[tuple[Article, Iterable[Former]]]) -> Past:
    """Return the past of articles, each given with its former texts; the ids that articles have now are none of it."""
    known = [(article, tuple(formers)) for article, formers in articles]
    present = {article.id for article, _ in known}
    kept = {
        article.id: tuple({one.id: one for one in formers if one.id not in present}.values())
        for article, formers in known
    }
    return Past(of={article: formers for article, formers in kept.items() if formers})
