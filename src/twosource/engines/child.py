"""A process that does one piece of work after the other: a line in, a line out, until its input ends.

``python -m twosource.engines.child`` is started by `children`, never by people.
"""

from __future__ import annotations

import base64
import os
import pickle
import sys


def main() -> None:
    """Do what comes, and answer each piece. What a library prints goes to standard error, not between the answers."""
    with os.fdopen(os.dup(1), "wb", buffering=0) as answers:
        os.dup2(2, 1)
        for line in sys.stdin.buffer:
            work, item = pickle.loads(base64.b64decode(line))  # noqa: S301 - from the process that started this one
            answers.write(base64.b64encode(pickle.dumps(work(item))) + b"\n")


if __name__ == "__main__":
    main()
