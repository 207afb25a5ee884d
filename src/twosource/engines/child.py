"""A process that does one piece of work after the other: a line in, a line out, until its input ends.

``python -m twosource.engines.child`` is started by `children`, never by people.
"""

from __future__ import annotations

import base64
import os
import pickle
import queue
import signal
import sys
import threading
from typing import Final

READY: Final = b"ready\n"


def main() -> None:
    """Do what comes, and answer each piece. What a library prints goes to standard error, not between the answers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a key that stops a run is for the process that began it
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    with os.fdopen(os.dup(1), "wb", buffering=0) as answers:
        os.dup2(2, 1)
        threading.Thread(target=_listen, args=(lines,), daemon=True).start()
        answers.write(READY)
        while True:
            work, item = pickle.loads(base64.b64decode(lines.get()))  # noqa: S301 - from who started this process
            answers.write(base64.b64encode(pickle.dumps(work(item))) + b"\n")


def _listen(lines: queue.SimpleQueue[bytes]) -> None:
    """Take what comes, and end this process at once when nobody is there any more, whatever it is at."""
    for line in sys.stdin.buffer:
        lines.put(line)
    os._exit(0)


if __name__ == "__main__":
    main()
