"""Write docs/reference/ from the commands and the schema: .venv/bin/python docs/make_reference.py."""  # noqa: INP001 - docs/ is a folder of pages, not a package

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from sqlalchemy import Column

import twosource
from twosource.assembly.corpus.layout import RESULTS
from twosource.assembly.corpus.steps import STEPS
from twosource.cli.main import COMMANDS
from twosource.cli.main import twosource as group
from twosource.desk import schema
from twosource.views.exporting.csv import TABLES
from twosource.views.exporting.formats import FORMATS
from twosource.web.api.markdown import describe_api
from twosource.web.api.openapi import make_openapi

DOCS = Path(__file__).parent
VIEWS = Path(twosource.__file__).parent / "views"
NOTE = "<!-- Written by docs/make_reference.py. Do not edit. -->\n"
CODES = """
## Exit codes

| code | means |
|---|---|
| 0 | done |
| 1 | done, and found nothing |
| 2 | bad input, bad option, or the system refused (a full disk) |
| 3 | partly done: an input could not be used or a report not be written; standard error says which and why |
| 70 | a defect in twosource; `twosource --debug COMMAND …` shows where |
"""
FORMAT = """# The result format: `twosource.comparison/1`

What `twosource compare --json` and `-o report.json` write. It is a public contract: fields may be added,
never renamed or dropped without a new number.
This page is made of the JSON Schema in the package, `twosource/views/comparison.schema.json`.

Offsets are Unicode code points into the `text` of the article, half-open: `text[start:end]` in Python gives the words.
Ids are derived from content and are the same on every machine.

The other commands print JSON Lines of the same parts: `read` one `article` a line; `statements` one
`{"from", "id", "statements", "sources", "notes", "made"}` a line; `passages` one
`{"a", "b", "kind", "similarity", "origin", "first"}` a line, where `a` and `b` have `from`, `start` and `end`, and
`first` is the `from` of the one that had it first, null when that cannot be told.
`trace` has [a format of its own](trace-format.md), and so has [`check`](check-format.md).
"""


def describe_commands() -> str:
    """Return the page on the command line."""
    parts = [NOTE, "# Commands\n", _sentences(group.help), "", *_options(group)]
    for name in COMMANDS:
        command = group.get_command(click.Context(group), name)
        if command is None:
            message = f"there is no command {name}"
            raise LookupError(message)
        parts += _describe(command, f"twosource {name}", "##")
        if isinstance(command, click.Group):
            for below, one in sorted(command.commands.items()):
                parts += _describe(one, f"twosource {name} {below}", "###")
    return "\n".join(parts) + "\n" + CODES


def _describe(command: click.Command, called: str, level: str) -> Iterator[str]:
    context = click.Context(command, info_name=called)
    yield f"\n{level} `{called}`\n"
    yield f"`{' '.join([called, *command.collect_usage_pieces(context)])}`\n"
    yield _sentences(command.help)
    if any(isinstance(option, click.Option) for option in command.params):
        yield ""
        yield from _options(command)


def _sentences(text: str | None) -> str:
    paragraphs = [" ".join(part.split()) for part in (text or "").split("\n\n")]
    return "\n\n".join(part for part in paragraphs if not part.startswith("Exit codes"))


def _options(command: click.Command) -> Iterator[str]:
    yield "| option | what it does |"
    yield "|---|---|"
    for option in command.params:
        if isinstance(option, click.Option):
            value = "" if option.is_flag else f" {_name_value(option)}"
            names = ", ".join(f"`{name}{value}`" for name in option.opts)
            yield f"| {_escape(names)} | {_escape(option.help or '')} |"


def _name_value(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return "|".join(map(str, option.type.choices))
    if option.metavar:
        return option.metavar
    return "NUMBER" if isinstance(option.type, click.IntRange) else "TEXT" if option.type is click.STRING else "FILE"


def _escape(cell: str) -> str:
    """Return the text of a cell of a table: a bar in it is no border."""
    return cell.replace("|", "\\|")


TRACE_FORMAT = """# The format of a trace: `twosource.trace/1`

What `twosource trace --json` and `-o trace.json` write. It is a public contract: fields may be added,
never renamed or dropped without a new number.
This page is made of the JSON Schema in the package, `twosource/views/trace.schema.json`, which refers to objects of
[the result format](result-format.md): `made`, `article`, `passage` and `origin`.

Offsets are Unicode code points into the `text` of the article, half-open. Nothing depends on the order of the inputs.
"""


CHECK_FORMAT = """# The format of a check: `twosource.check/1`

What `twosource check --json` and `-o check.json` write. It is a public contract: fields may be added,
never renamed or dropped without a new number.
This page is made of the JSON Schema in the package, `twosource/views/check.schema.json`, which refers to objects of
[the result format](result-format.md): `made`, `article`, `statement`, `source`, `origin` and `finding`.

Offsets are Unicode code points, half-open. Those of the sentences, of what they state, and the `a_span` of relations
are places in the `text` that was typed; all others are places in the `text` of an article.
Nothing depends on the order of the inputs.
"""


FINDING_FORMAT = """# The format of a finding: `twosource.finding/1`

What an export as JSON Lines writes: one finding a line, with its statements and their articles. It is a
public contract: fields may be added, never renamed or dropped without a new number.
This page is made of the JSON Schema in the package, `twosource/views/exporting/finding.schema.json`.
"""


def describe_format(schema_file: str, opening: str) -> str:
    """Return the page on a format, one table for each object of its schema."""
    schema = json.loads((VIEWS / schema_file).read_text(encoding="utf-8"))
    parts = [NOTE, opening, "## The whole\n", *_table(schema)]
    for name, definition in schema["$defs"].items():
        if "properties" in definition:
            about = definition.get("description")
            parts += [f"\n## {name}\n", *([f"{about[0].upper()}{about[1:]}.\n"] if about else []), *_table(definition)]
    return "\n".join(parts) + "\n"


def _table(definition: dict[str, Any]) -> Iterator[str]:
    yield "| field | type | meaning |"
    yield "|---|---|---|"
    required = set(definition.get("required", ()))
    for name, value in definition["properties"].items():
        may = "" if name in required else " (may be missing)"
        yield f"| `{name}` | {_type(value)}{may} | {value.get('description', '')} |"


def _type(value: dict[str, Any]) -> str:
    if "$ref" in value:
        return str(value["$ref"]).rsplit("/", 1)[-1]
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return ", ".join("null" if each is None else f"`{each}`" for each in value["enum"])
    if "anyOf" in value:
        return " or ".join(_type(each) for each in value["anyOf"])
    return _plain_type(value)


def _plain_type(value: dict[str, Any]) -> str:
    kinds = value.get("type", "any")
    name = " or ".join(kinds) if isinstance(kinds, list) else str(kinds)
    if name == "array" and "items" in value:
        return f"list of {_type(value['items'])}"
    return name


EXPORTS = """# Export formats

What `twosource compare -o FILE` and `--format NAME` write: [how to use it](../how-to/export-findings.md).

No format leaves a finding out. Offsets are Unicode code points into the clean text of an article, from 0, the end not
included. Names of columns and fields stay; new ones may be added at the end.
"""


def describe_exports() -> str:
    """Return the page on the formats that comparisons are written in, and on the columns of the tables."""
    parts = [
        NOTE,
        EXPORTS,
        "| name | endings | media type | one row or item is | what it is for |",
        "|---|---|---|---|---|",
    ]
    for each in FORMATS.values():
        endings = ", ".join(f"`{ending}`" for ending in each.endings)
        parts.append(f"| `{each.name}` | {endings} | `{each.media_type}` | {each.row} | {each.about} |")
    for table in TABLES.values():
        parts += [
            f"\n## The table of {table.name}\n",
            f"One row is {table.row}.\n",
            "| column | meaning |",
            "|---|---|",
        ]
        parts += [f"| `{column.name}` | {column.meaning} |" for column in table.columns]
    return "\n".join(parts) + "\n"


DESK_SCHEMA = """# The tables of a desk

A desk is one SQLite file, or one database of a PostgreSQL server, with these tables. Any tool may read it, while
twosource writes to it too; nothing but twosource should write to it. This page is made of the schema in the package,
`twosource/desk/schema/`, version {version}.

{opening}

- An **id** is eight bytes; its sixteen digits are their hexadecimal form: `SELECT lower(hex(id)) FROM findings` on
  SQLite, `SELECT encode(id, 'hex') FROM findings` on PostgreSQL. Ids of articles and stories are text.
- A **choice** is a number that stands for a word: the words are named with the column.
- Offsets count Unicode code points from 0, half-open: `substr(text, start + 1, "end" - start)` gives the words.
  Characters that a database cannot hold, NUL and lone surrogates, are U+FFFD in columns; what they were is in `packed`.

For instance, what stands in an article and who says it:

```sql
SELECT s.name, substr(a.text, t.start + 1, t."end" - t.start)
FROM articles a JOIN statements t ON t.article = a.key LEFT JOIN sources s ON s.key = t.source
WHERE a.key = 1 ORDER BY t.start;
```
"""


def describe_desk() -> str:
    """Return the page on the tables of a desk."""
    opening = (schema.__doc__ or "").partition("\n\n")[2].strip()
    parts = [NOTE, DESK_SCHEMA.format(version=schema.VERSION, opening=opening)]
    for table in sorted(schema.METADATA.tables.values(), key=lambda table: table.name):
        parts += [f"## {table.name}\n", f"{table.comment}\n", "| column | type | meaning |", "|---|---|---|"]
        parts += [f"| `{column.name}` | {_name_type(column)} | {_explain_column(column)} |" for column in table.columns]
        parts.append("")
    return "\n".join(parts)


def _name_type(column: Column[Any]) -> str:
    names = {"ContentId": "id", "LargeBinary": "bytes", "String": "text", "SmallInteger": "integer"}
    kind = type(column.type).__name__
    may = " or null" if column.nullable else ""
    return names.get(kind, kind.lower()) + may


def _explain_column(column: Column[Any]) -> str:
    parts = [column.comment or ""]
    if isinstance(column.type, schema.Choice):
        parts.append(f"{column.type.describe()}.")
    parts += [f"→ `{key.target_fullname}`" for key in column.foreign_keys]
    return " ".join(part for part in parts if part)


CORPUS = """# The tables of a corpus

What [`twosource run`](../how-to/run-a-corpus.md) leaves in its folder: a folder a table, in it a folder a day, in that
Parquet files. Readers that know such folders (Hive partitioning) add the column `day`, a date, or `undated`. Places
count code points of the clean text of the article, half-open. Ids are derived from content.
"""
CORPUS_COLUMNS = {
    "article": "id of the article that it stands in",
    "articles": "ids of the articles; in `findings` how many articles carry it",
    "carriers": "ids of the statements that the support is counted from",
    "day_number": "the day as a number, `datetime.date.toordinal`",
    "end": "behind its last code point in the article",
    "findings": "how many findings the story has",
    "form": "how it is said: direct, mixed, indirect, narration",
    "given": "the input",
    "hedged": "how many of the carriers hedge it",
    "hidden": "the text as bytes, where it has what is no character",
    "id": "its id",
    "independence": "whether the origins behind it are independent",
    "kind": "of which kind it is, as in the result format",
    "language": "of the text (ISO 639-1)",
    "name": "its name",
    "origin": "id of the origin of the words, where it is known",
    "origins": "how many independent origins stand behind it",
    "other": "id of an article before it that it shares text with",
    "outlet": "who published it",
    "outlets": "how many outlets carry it",
    "place": "its number in its part",
    "print": "its fingerprint, packed",
    "profile": "what its story is found by, packed",
    "published": "when it was published (ISO 8601)",
    "record": "the whole object as JSON, in the words of the [result format](result-format.md)",
    "relations": "how its statements relate to one another",
    "rest": "the article without its text, packed",
    "same": "hash of the text: the same for exact copies",
    "source_names": "names of those who say it, outermost first",
    "sources": "ids of those who say it, outermost first; in `findings` how many sources",
    "stance": "asserts, denies, hedges, asks or demands",
    "start": "its first code point in the article",
    "statements": "ids of its statements; in `stories` how many there are",
    "step": "the step that it failed in",
    "story": "id of the story",
    "support": "the verdict: corroborated, one source, one origin, single article",
    "text": "the words; in `articles` the clean text",
    "title": "its title",
    "trust": "how well the date is known",
    "url": "its address",
    "versions": "how many earlier texts of it are known",
    "why": "what was wrong, and what to do",
    "words": "about how many words are shared",
}


def describe_corpus() -> str:
    """Return the page on the tables of a corpus."""
    schemas = {name: schema for step in STEPS.values() for name, schema in step.schemas().items()}
    parts = [NOTE, CORPUS]
    for table in RESULTS:
        parts += [f"## {table}\n", "| column | type | meaning |", "|---|---|---|"]
        parts += [
            f"| `{one.name}` | {_name_arrow(str(one.type))} | {CORPUS_COLUMNS[one.name]} |" for one in schemas[table]
        ]
        parts.append("")
    return "\n".join(parts)


def _name_arrow(kind: str) -> str:
    names = {"string": "text", "int32": "integer", "uint64": "integer", "binary": "bytes"}
    return names.get(kind, "list of text" if kind.startswith("list") else kind)


def make_pages() -> dict[Path, str]:
    """Return each generated page with its text."""
    folder = DOCS / "reference"
    return {
        folder / "commands.md": describe_commands(),
        folder / "export-formats.md": describe_exports(),
        folder / "result-format.md": describe_format("comparison.schema.json", FORMAT),
        folder / "finding-format.md": describe_format("exporting/finding.schema.json", FINDING_FORMAT),
        folder / "trace-format.md": describe_format("trace.schema.json", TRACE_FORMAT),
        folder / "desk-schema.md": describe_desk(),
        folder / "corpus-tables.md": describe_corpus(),
        folder / "api.md": f"{NOTE}\n{describe_api()}",
        folder / "openapi.json": json.dumps(make_openapi(), indent=1, ensure_ascii=False) + "\n",
        folder / "check-format.md": describe_format("check.schema.json", CHECK_FORMAT),
    }


if __name__ == "__main__":
    for path, page in make_pages().items():
        path.write_text(page, encoding="utf-8")
