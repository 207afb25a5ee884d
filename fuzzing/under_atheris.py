"""``python -m fuzzing.under_atheris TARGET SECONDS FOLDER [FLAG…] CORPUS…``: the process in which one target is fuzzed.

It ends by itself when it has used SECONDS of processor time. What breaks a promise is kept in FOLDER. What it prints is
libFuzzer's.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import atheris

from fuzzing.catching import keep_slowest, make_catcher, read_slowest

INSTRUMENTED = ["twosource", "pypdf", "markdown_it"]  # pure Python in which what an input reaches can be told
MEMORY = 6_000_000_000  # bytes of address space
STOP = "stop"  # libFuzzer ends when this file holds anything


def main() -> None:
    """Fuzz one target; never returns."""
    name, seconds, folder, *rest = sys.argv[1:]
    place = Path(folder)
    stop = place / STOP
    stop.unlink(missing_ok=True)
    with atheris.instrument_imports(include=INSTRUMENTED):
        from benchmarks.hostile.worker import block_network

        from fuzzing.mutating import make_breeder
        from fuzzing.targets import list_targets
        from fuzzing.words import write_words

        target = list_targets()[name]
        take = target.open()
        for seed in target.seeds.values():  # what is imported late is imported now
            take(seed)
    write_words(target.words(), place / "words")
    block_network()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    again = f"{sys.executable} -m {__spec__.name} {name} {seconds} {folder}"  # libFuzzer starts itself anew to merge
    breed = make_breeder(lambda *given: atheris.Mutate(*given), target.seeds)  # noqa: PLW0108 - it is another one later
    flags = [f"-stop_file={stop}", f"-artifact_prefix={place}/", f"-max_len={target.longest}", f"-dict={place}/words"]
    atheris.Setup(
        [again, *flags, *rest], _stop_in_time(make_catcher(take, place), float(seconds), place), custom_mutator=breed
    )
    atheris.Fuzz()


def _stop_in_time(catch: Callable[[bytes], None], seconds: float, place: Path) -> Callable[[bytes], None]:
    """Return what tries an input, keeps the slowest, and asks libFuzzer to stop when the processor time is used."""
    slowest = read_slowest(place)

    def count(content: bytes) -> None:
        nonlocal slowest
        before = time.process_time()
        catch(content)
        after = time.process_time()
        if after - before > slowest:
            slowest = after - before
            keep_slowest(place, content, slowest)
        if after > seconds:
            (place / STOP).write_text("the time is used", encoding="utf-8")

    return count


if __name__ == "__main__":
    main()
