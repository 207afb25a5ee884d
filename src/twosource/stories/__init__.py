"""Stories: which articles are about one event.

`group_stories` groups articles that are given at once. A `StoryIndex` puts articles into stories as they arrive, each
read into a `Profile` by `read_profile`; `split_phases` cuts a long story into phases.
"""

from twosource.stories.grouping import group_stories
from twosource.stories.profile import Profile, read_profile
from twosource.stories.streaming.index import StoryIndex
from twosource.stories.streaming.packing import pack_profile, unpack_profile
from twosource.stories.streaming.phases import split_phases
from twosource.stories.streaming.regrouping import Entry, Regrouping

__all__ = [
    "Entry",
    "Profile",
    "Regrouping",
    "StoryIndex",
    "group_stories",
    "pack_profile",
    "read_profile",
    "split_phases",
    "unpack_profile",
]
