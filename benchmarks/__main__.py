"""``python -m benchmarks``: measure, print a table, and keep it in ``benchmarks/results.json``.

With ``--data DIR`` the speed of reading is measured on the public benchmark of article extraction too. The web archive
is made here; ``--warc-megabytes 2000`` makes a large one. So are the articles among which copies are looked for;
``--articles 100000 --indexed 1000000`` measures on as many as are promised, in about an hour. ``--story 200`` finds
what 200 articles say, in some minutes.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from benchmarks.archives import measure_archives
from benchmarks.bounds import is_broken, judge
from benchmarks.candidates import ARTICLES, INDEXED, measure_additions, measure_candidates
from benchmarks.feeds import measure_feeds
from benchmarks.findings import STORY, measure_story
from benchmarks.footprint import installed_megabytes
from benchmarks.machine import describe_machine
from benchmarks.peers import measure_peers
from benchmarks.reading_speed import measure_reading
from benchmarks.scale.measuring import make_corpus, measure_run
from benchmarks.spacy_speed import measure_beside_spacy
from benchmarks.startup import measure_startup
from benchmarks.statements import measure_statements
from benchmarks.whole_way import measure_whole_way

RESULTS = Path(__file__).parent / "results.json"
PUBLIC = "article-extraction benchmark: "
ATTRIBUTED = "PolNeAR, development part: "
PLANTED = "real articles, copies planted: "
CORPUS = 1_000


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure speed, memory and size.")
    parser.add_argument("--data", type=Path, help="folder with pages/aeb and junk/aeb_lines.jsonl.gz")
    parser.add_argument("--warc-megabytes", type=int, default=200, help="size of the web archive that is streamed")
    parser.add_argument("--articles", type=int, default=ARTICLES, help="articles among which copies are looked for")
    parser.add_argument("--indexed", type=int, default=INDEXED, help="articles in the index when one more is added")
    parser.add_argument("--story", type=int, default=STORY, help="articles of the story whose findings are measured")
    parser.add_argument("--corpus", type=int, default=CORPUS, help="pages that are taken from files to findings")
    asked = parser.parse_args()
    figures = {
        **measure(asked.data, asked.warc_megabytes),
        **measure_copies(asked.data, asked.articles, asked.indexed),
        **measure_attributions(asked.data),
        **measure_story(asked.story),
        **measure_corpus(asked.corpus),
    }
    for name, value in figures.items():
        print(f"{name:75} {value:9.3f}  {judge(_bare(name), value)}")
    rounded = {name: round(value, 3) for name, value in figures.items()}
    kept = json.dumps({"machine": describe_machine(), "figures": rounded}, indent=1)
    RESULTS.write_text(kept + "\n", encoding="utf-8")
    if any(is_broken(_bare(name), value) for name, value in figures.items()):
        raise SystemExit(1)


def measure(data: Path | None, warc_megabytes: int) -> dict[str, float]:
    public = measure_reading(data) if data and data.is_dir() else {}
    return {
        **measure_startup(),
        **measure_whole_way(),
        "default install, MB": installed_megabytes(),
        **measure_peers(),
        **measure_feeds(),
        **measure_reading(),
        **measure_archives(warc_megabytes),
        **{f"{PUBLIC}{name}": value for name, value in public.items()},
    }


def measure_corpus(articles: int) -> dict[str, float]:
    """Return what a corpus takes on all cores; ``python -m benchmarks.scale`` measures larger ones."""
    with tempfile.TemporaryDirectory() as name:
        given = make_corpus(articles, Path(name), "html")
        return {f"corpus, {key}": value for key, value in measure_run(given, Path(name) / "corpus")[0].items()}


def measure_attributions(data: Path | None) -> dict[str, float]:
    public = {**measure_statements(data), **measure_beside_spacy(data)} if data and data.is_dir() else {}
    return {
        **measure_statements(),
        **measure_beside_spacy(),
        **{f"{ATTRIBUTED}{name}": value for name, value in public.items()},
    }


def measure_copies(data: Path | None, articles: int, indexed: int) -> dict[str, float]:
    public = measure_candidates(articles, data) if data and data.is_dir() else {}
    return {
        **measure_candidates(articles),
        **measure_additions(indexed),
        **{f"{PLANTED}{name}": value for name, value in public.items()},
    }


def _bare(name: str) -> str:
    """Return the name of a figure that is measured on public texts as it is called on invented ones."""
    return name.removeprefix(PUBLIC).removeprefix(ATTRIBUTED)


if __name__ == "__main__":
    main()
