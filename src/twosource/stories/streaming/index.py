"""Stories that grow as articles arrive, each article in exactly one of them."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence

from twosource.stories.background import open_background
from twosource.stories.profile import Profile
from twosource.stories.settings import StorySettings
from twosource.stories.streaming.constraints import Constraints, Pair
from twosource.stories.streaming.joining import Nearby, choose_cluster, choose_terms, compare, is_copy
from twosource.stories.streaming.neighbourhoods import Edge, find_neighbourhoods
from twosource.stories.streaming.packing import unpack_profile
from twosource.stories.streaming.postings import Postings
from twosource.stories.streaming.regroup import list_regroupings, name_story, note_stories, replace_clusters
from twosource.stories.streaming.regrouping import Entry, Regrouping
from twosource.stories.streaming.settling import recluster
from twosource.stories.streaming.text import Cluster, Text
from twosource.stories.streaming.uniting import unite
from twosource.stories.streaming.window import Bucket, Window

_AT_ONCE = 10_000  # entries after which weeks that are over are closed


class StoryIndex:
    """The open stories: which article, by its key, is in which.

    Keys are integers in order of arrival. The key of a story is that of its first article, so that it stays while the
    story grows; of stories that become one the lowest stays. Articles that share text weigh as one.

    Articles are put where they seem to belong when they are added; `settle`, called after a batch, thinks over what
    they have changed, and its answer hardly depends on the order inside of the batch. ``background`` is in how many
    of the open texts each term stands.
    """

    def __init__(self, settings: StorySettings) -> None:
        self._settings = settings
        self.background = open_background()
        self._window = Window(settings)
        self._postings = Postings()
        self._texts: dict[int, Text] = {}
        self._constraints = Constraints.of((), ())
        self._edges: list[Edge] = []
        self._touched: dict[Cluster, None] = {}

    def __len__(self) -> int:
        """Return how many articles can still be met."""
        return len(self._texts)

    def story_of(self, key: int) -> int | None:
        """Return the key of the story that an article is in; None if it is not known, or no longer."""
        text = self._texts.get(key)
        return text.cluster.story if text else None

    def add(self, key: int, profile: Profile, copies: Sequence[int] = ()) -> int:
        """Put an article into a story, or found one, and return the story's key.

        ``copies`` are the keys of articles that it shares text with, those with most of it first. A key that is there
        already means another text of that article: it stays in its story until `settle`.
        """
        bucket = self._window.note(key, profile.day)
        known = self._texts.get(key)
        carried = None if known else self._find_carried(profile, copies)
        if carried:
            return self._carry(key, carried)
        nearby = self._look_around(profile)
        cluster = known.cluster if known else choose_cluster(profile, nearby, self.background, self._settings)
        text = Text(keys=[key], profile=profile, cluster=cluster or Cluster(story=key))
        if known:
            self._take_away(key, known)
        self._enter(text, bucket)
        self._touched[text.cluster] = None
        pairs = zip(nearby.likeness, nearby.texts, strict=True)
        self._edges.extend(Edge(alike, text, other) for alike, other in pairs if alike >= self._settings.near)
        return text.cluster.story

    def settle(self) -> tuple[Regrouping, ...]:
        """Think over what was added since the last time, and return which articles are in other stories now.

        Stories that have become alike are merged, those whose parts are unlike divided, always as people have said.
        Then the weeks that are over are closed.
        """
        edges = [each for each in self._edges if each.one.keys and each.other.keys]  # a text may be another one since
        change = find_neighbourhoods(edges, [each for each in self._touched if each.texts], self._settings.together)
        before: dict[int, int] = {}
        clusters: list[Cluster] = []
        for group in change:
            before |= note_stories(group)
            clusters += self._recluster(group)
        stories = unite(clusters, self._texts, self._constraints)
        fresh = set(clusters)
        before |= note_stories(cluster for story in stories for cluster in story if cluster not in fresh)
        for story in stories:
            name_story(story)
        self._edges, self._touched = [], {}
        after = note_stories(cluster for story in stories for cluster in story)
        self._close()
        return list_regroupings(before, after)

    def constrain(self, together: Iterable[Pair], apart: Iterable[Pair]) -> None:
        """Take pairs of articles, by their keys, that people want together or apart, instead of those before.

        `settle` obeys them, and never undoes them. What is apart wins; a pair of which one is not known waits for it.
        Articles that are named stay open; so that they do, an index that is restored is told of them first.
        """
        old, self._constraints = self._constraints, Constraints.of(together, apart)
        for one, other in self._constraints.apart:
            text = self._texts.get(one)
            if text and text is self._texts.get(other):
                self._divide(text, other)
        for pair in (*old.list_pairs(), *self._constraints.list_pairs()):
            texts = [self._texts[key] for key in pair if key in self._texts]
            self._touched.update(dict.fromkeys(text.cluster for text in texts))
            if len(texts) > 1:
                self._edges.append(Edge(1.0, *texts))

    def restore(self, entries: Iterable[Entry]) -> None:
        """Take in articles with the stories that the store has them in, in the order of their keys.

        Those that are too old to be met are dropped as they would have been; the caller may leave them out, but for
        what people have decided on. A story whose first article is left out keeps its key.
        """
        clusters: dict[int, Cluster] = {}
        for number, entry in enumerate(entries, 1):
            profile = entry.profile if isinstance(entry.profile, Profile) else unpack_profile(entry.profile)
            bucket = self._window.note(entry.key, profile.day)
            carried = self._find_carried(profile, entry.copies)
            if carried and carried.cluster.story == entry.story:
                self._carry(entry.key, carried)
            else:
                cluster = clusters.setdefault(entry.story, Cluster(story=entry.story))
                text = Text(keys=[entry.key], profile=profile, cluster=cluster, settled=True)
                self._enter(text, bucket)
            if number % _AT_ONCE == 0:
                self._close()
        for story, cluster in clusters.items():
            if cluster.texts and cluster.first != story:
                cluster.closed.append(story)
        self._close()

    def _look_around(self, profile: Profile) -> Nearby:
        terms, weights = choose_terms(profile, self.background, self._settings)
        found = self._postings.find(terms, weights, self._settings.candidates)
        return compare(profile, found, self.background, self._settings)

    def _find_carried(self, profile: Profile, copies: Sequence[int]) -> Text | None:
        texts = dict.fromkeys(self._texts[key] for key in copies if key in self._texts)
        return next((text for text in texts if is_copy(profile, text.profile)), None)

    def _carry(self, key: int, text: Text) -> int:
        insort(text.keys, key)
        self._texts[key] = text
        return text.cluster.story

    def _enter(self, text: Text, bucket: Bucket) -> None:
        text.cluster.texts.append(text)
        self._texts.update(dict.fromkeys(text.keys, text))
        self.background.count(text.profile)
        bucket.texts.append(text)
        self._postings.add(text)

    def _take_away(self, key: int, text: Text) -> None:
        """Part an article from its text, and leave out the text where nothing else carries it."""
        del self._texts[key]
        text.keys.remove(key)
        if not text.keys:
            text.cluster.texts.remove(text)
            self.background.forget(text.profile)
            self._postings.forget(1)

    def _divide(self, text: Text, key: int) -> None:
        self._take_away(key, text)
        own = Text(keys=[key], profile=text.profile, cluster=text.cluster)
        self._enter(own, self._window.note(key, own.profile.day))

    def _recluster(self, group: Sequence[Cluster]) -> list[Cluster]:
        new = recluster(group, self.background, self._settings, self._constraints)
        replace_clusters(group, new)
        return new

    def _close(self) -> None:
        """Leave out the texts of weeks that are over, but for what people have decided on; their stories go on."""
        over = self._window.drop()
        kept = [text for text in over if not self._constraints.named.isdisjoint(text.keys)]
        gone = [text for text in over if self._constraints.named.isdisjoint(text.keys)]
        self._window.keep(kept)
        for text in gone:
            for key in text.keys:
                del self._texts[key]
            self.background.forget(text.profile)
            text.cluster.texts.remove(text)
            text.cluster.closed.extend(text.keys)
            text.keys.clear()
        self._postings.forget(len(gone))
