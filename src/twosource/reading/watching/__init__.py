"""Feeds polled politely, and the pages that they name: `list_feeds`, then `Watcher.poll` again and again.

The states are kept by the caller; `next_due` tells when there is something to do.
"""

from twosource.reading.watching.polled import Polled
from twosource.reading.watching.schedule import next_due
from twosource.reading.watching.starting import list_feeds
from twosource.reading.watching.watcher import Watcher
from twosource.reading.watching_settings import WatchingSettings

__all__ = ["Polled", "Watcher", "WatchingSettings", "list_feeds", "next_due"]
