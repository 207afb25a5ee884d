"""A throw-away PostgreSQL server for tests, reached by a socket in a folder: no port is opened."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ACCOUNT = "postgres"  # the server refuses to run as root
FAST = ("fsync=off", "full_page_writes=off", "listen_addresses=", "max_connections=20", "shared_buffers=16MB")


@contextmanager
def run_server(programs: Path) -> Iterator[Path]:
    """Yield the folder with the socket of a fresh server; it is stopped and deleted afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="twosource-pg-"))  # short: the path of a socket has 107 bytes at most
    account = ACCOUNT if hasattr(os, "geteuid") and os.geteuid() == 0 else None
    if account:
        shutil.chown(folder, account)
    options = [f"-c {setting}" for setting in (*FAST, f"unix_socket_directories={folder}")]
    make = ["initdb", "--no-sync", "--auth=trust", f"--username={ACCOUNT}", "--encoding=UTF8", "--locale=C"]
    serve = ["pg_ctl", "--wait", "--log", folder / "log", "-o", " ".join(options)]
    data = ["-D", folder / "data"]

    def call(program: str, *arguments: str | Path) -> None:
        command = [programs / program, *arguments]
        subprocess.run(command, cwd=folder, user=account, check=True, stdout=subprocess.DEVNULL)

    try:
        call(*make, *data)
        call(*serve, *data, "start")
        try:
            yield folder
        finally:
            call("pg_ctl", *data, "--mode=immediate", "--wait", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def name_address(folder: Path, database: str) -> str:
    """Return the address of a database of the server whose socket lies in a folder."""
    return f"postgresql://{ACCOUNT}@/{database}?unix_sock={folder / '.s.PGSQL.5432'}"


def empty_database(folder: Path) -> str:
    """Empty the database "postgres", whoever is connected to it, and return its address."""
    import pg8000.native  # noqa: PLC0415 - only where there is a server

    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname <> '' AND pid <> pg_backend_pid()"
    with pg8000.native.Connection(ACCOUNT, unix_sock=str(folder / ".s.PGSQL.5432"), database="postgres") as connection:
        for statement in (others, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public"):
            connection.run(statement)
    return name_address(folder, "postgres")
