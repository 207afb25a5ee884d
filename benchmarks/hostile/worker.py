"""Reads hostile inputs one after the other, in a process of its own that the parent may lose.

Before each input its number is printed, after it what came of it, both as one line of JSON. An input that takes more
than the allowed processor time ends the process, with the place in the code on standard error.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import resource
import signal
import socket
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

from benchmarks.hostile.monsters import SECRET, list_monsters
from benchmarks.hostile.mutants import Mutant, make_mutant
from benchmarks.hostile.seeds import make_seeds
from twosource.assembly import make_settings, read_articles
from twosource.errors import DefectError, InputError
from twosource.views.json import article_to_dict

SECONDS = 10
MEMORY = 4_000_000_000  # bytes of address space
KILOBYTE = 1024


@cache
def _seeds() -> dict[str, bytes]:
    return make_seeds()


class NetworkError(Exception):
    """Something tried to reach the network."""


def refuse(*_arguments: object, **_named: object) -> NoReturn:
    message = "hostile input made a reader reach for the network"
    raise NetworkError(message)


def block_network() -> None:
    socket.socket.connect = refuse  # type: ignore[method-assign]
    socket.getaddrinfo = refuse
    socket.create_connection = refuse


def set_limits() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    faulthandler.enable()
    faulthandler.register(signal.SIGPROF, chain=True)  # tells the place, then does what the signal does: ends us


def make_input(number: int, seed: int, secret: str) -> Mutant:
    """Return the input of this number: the monsters come first, then mutants without end."""
    monsters = list_monsters()
    if number < len(monsters):
        name = list(monsters)[number]
        return Mutant(name=name, how="monster", content=monsters[name](secret))
    return make_mutant(number, seed, _seeds())


def save_input(number: int, seed: int, folder: Path) -> tuple[Path, str]:
    """Write the input of this number and return its path and what was done to it.

    Another process writes the monsters: what they take to make must not count as memory of those who read them.
    """
    if number >= len(list_monsters()):
        return _write(number, seed, folder)
    reading, writing = os.pipe()
    if os.fork() == 0:
        path, how = _write(number, seed, folder)
        os.write(writing, json.dumps([path.name, how]).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        name, how = json.load(told)
    os.wait()
    return folder / name, how


def _write(number: int, seed: int, folder: Path) -> tuple[Path, str]:
    mutant = make_input(number, seed, (folder / "secret.txt").as_uri())
    (folder / mutant.name).write_bytes(mutant.content)
    return folder / mutant.name, mutant.how


def read_hostile(path: Path) -> dict[str, Any]:
    """Read one input as a user would; return what came of it."""
    start, wall = time.process_time(), time.perf_counter()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        outcomes, wrong = _list_outcomes(str(path))
    wrong += [f"warning: {each.category.__name__}: {each.message}"[:200] for each in told]
    return {
        "bytes": path.stat().st_size,
        "outcomes": outcomes,
        "wrong": wrong[:5],
        "seconds": round(time.process_time() - start, 3),
        "wall": round(time.perf_counter() - wall, 3),
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // KILOBYTE,
    }


def _list_outcomes(given: str) -> tuple[dict[str, int], list[str]]:
    outcomes: Counter[str] = Counter()
    wrong: list[str] = []
    try:
        for item in read_articles([given], make_settings()):
            outcomes[type(item).__name__] += 1
            wrong += _find_wrong(item, given)
    except Exception as error:  # noqa: BLE001 - the one thing that must not happen, and is to be told
        wrong.append(f"raised {error!r}"[:300])
    if not outcomes and not wrong:
        wrong.append("nothing came of it: no article and no reason")
    return dict(outcomes), wrong


def _find_wrong(item: Any, given: str) -> list[str]:
    if isinstance(item, DefectError):
        return [f"defect: {item.what} <- {_find_place(item)}"[:400]]
    if not item.given.startswith(given) and "://" not in item.given:
        return [f"named {item.given!r:.100}, not the input"]
    told = str(item) if isinstance(item, InputError) else json.dumps(article_to_dict(item))
    checks: dict[str, Callable[[], bool]] = {
        "shows what lies outside": lambda: SECRET in told,
        "has no text": lambda: not isinstance(item, InputError) and not item.text.strip(),
        "is a reason without words": lambda: isinstance(item, InputError) and len(item.what) < 10,
    }
    return [wrong for wrong, is_so in checks.items() if is_so()]


def _find_place(error: BaseException) -> str:
    """Return the last line of our own code that an error went through."""
    trace = (error.__cause__ or error).__traceback__
    place = "?"
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if "twosource" in name:
            place = f"{Path(name).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("start", "stop", "seed"):
        parser.add_argument(f"--{name}", type=int, required=True)
    asked = parser.parse_args()
    block_network()
    set_limits()
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "secret.txt").write_text(SECRET, encoding="utf-8")
        for number in range(asked.start, asked.stop):
            print(json.dumps({"number": number}), flush=True)
            path, how = save_input(number, asked.seed, folder)
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            record = read_hostile(path)
            signal.setitimer(signal.ITIMER_PROF, 0)
            print(json.dumps({"number": number, "name": path.name, "how": how, **record}), flush=True)
            path.unlink()


if __name__ == "__main__":
    sys.exit(main())
