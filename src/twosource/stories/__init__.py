"""Stories: which articles are about one event. One verb: `group_stories`."""

from twosource.stories.grouping import group_stories

__all__ = ["group_stories"]
