"""``python -m twosource`` is the command ``twosource``."""

from __future__ import annotations

from twosource.cli.main import main

if __name__ == "__main__":
    main()
