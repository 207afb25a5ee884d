"""A desk with stories that grow: articles of a few sentences, and which of these state the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests.desk.reports import AT, fill, make_filed
from tests.draft import Draft

from twosource.desk.filing.articles import file_revision
from twosource.desk.filing.nouns import Revision
from twosource.desk.filing.stories import move_articles
from twosource.desk.following.events import list_events
from twosource.desk.following.follow import follow
from twosource.desk.schema import FINDINGS
from twosource.desk.shelving.comparisons import shelve
from twosource.desk.store import Store
from twosource.model.comparison import Comparison
from twosource.model.story import Story

LATER = "2030-03-02T08:00:00.000Z"
Said = tuple[int, int]  # number of the article, and of its sentence
Differing = tuple[tuple[str, str], str, str]  # words of both sides, how they relate, the note


def say(article: int, sentence: int) -> str:
    """Return a sentence as no other article has it."""
    return f"In report {article} thing {sentence} is told."


class Newsroom:
    """Articles of four sentences on a desk, each a story of its own until they are put together."""

    def __init__(self, store: Store, articles: int, texts: Mapping[Said, str] | None = None) -> None:
        self.store = store
        self.draft = Draft()
        self.sentences = {(a, s): say(a, s) for a in range(1, articles + 1) for s in range(4)} | dict(texts or {})
        self.ids = {
            a: self.draft.article(f"a{a}", " ".join(self.sentences[a, s] for s in range(4)), f"Outlet {a}")
            for a in range(1, articles + 1)
        }
        fill(store, [make_filed(a, self.draft.articles[name]) for a, name in self.ids.items()])

    def join(self, into: int, *articles: int) -> None:
        """Put articles into a story."""
        with self.store.writing() as connection:
            move_articles(connection, dict.fromkeys(articles, into), AT)

    def compare(
        self, articles: Sequence[int], findings: Sequence[Sequence[Said]], differing: Mapping[Said, Differing] | None
    ) -> Comparison:
        """Return what came out: each finding is made of sentences, the first with a relation where it is given one."""
        draft = Draft()
        draft.articles = {self.ids[a]: self.draft.articles[self.ids[a]] for a in articles}
        draft.stories = [Story(id="a story", title="A story", articles=tuple(draft.articles))]
        for said in findings:
            names = tuple(draft.statement(self.ids[each[0]], self.sentences[each]) for each in said)
            relations = draft.same(*names) if len(names) > 1 else ()
            if differing and said[0] in differing:
                words, how, note = differing[said[0]]
                relations = (draft.relation(names[0], names[1], words, how, note), *relations[1:])
            draft.finding("a story", names, relations)
        return draft.comparison()

    def analyse(
        self,
        story: int,
        articles: Sequence[int],
        findings: Sequence[Sequence[Said]],
        differing: Mapping[Said, Differing] | None = None,
    ) -> None:
        """Shelve what came out of an analysis of a story."""
        with self.store.writing() as connection:
            shelve(connection, story, self.compare(articles, findings, differing), AT, follow)

    def change(self, article: int, sentence: int, text: str) -> None:
        """File another text of an article."""
        self.sentences[article, sentence] = text
        earlier = self.draft.articles.pop(self.ids[article])
        name = self.draft.article(f"a{article}", " ".join(self.sentences[article, s] for s in range(4)), earlier.outlet)
        newer = replace(self.draft.articles[name], versions=())
        self.ids[article] = name
        with self.store.writing() as connection:
            revision = Revision(key=article, newer=newer, address=None, profile=b"p")
            file_revision(connection, revision, LATER)

    def told(self) -> list[tuple[str, str | None, str | None]]:
        """Return the kinds of all events with what was before and after."""
        with self.store.reading() as connection:
            return [(event.kind, event.before, event.after) for event in list_events(connection)]

    def standing(self) -> dict[str, tuple[int, int]]:
        """Return keys and stories of findings by their lasting ids."""
        with self.store.reading() as connection:
            return {row.lasting or row.id: (row.key, row.story) for row in connection.execute(FINDINGS.select())}
