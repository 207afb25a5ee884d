"""Daft, on this machine or on a Ray cluster, without noise and without telling anybody."""

from __future__ import annotations

import logging
import os
from importlib import import_module
from typing import Any, Final

from twosource.errors import SettingsError

_QUIET: Final = {
    "DAFT_ANALYTICS_ENABLED": "0",
    "DO_NOT_TRACK": "1",
    "DAFT_PROGRESS_BAR": "0",
    "RAY_TQDM": "0",
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_DISABLE_DASHBOARD": "1",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
}
_NATIVE: Final = "this machine"
_TOLD: list[str] = []  # where Daft works in this process
_MISSING = "needs Daft and Ray, which are not installed; install them with: pip install twosource[scale]"


def connect_native(workers: int) -> None:
    """Let Daft use this machine.

    Raises:
        SettingsError: Daft is not installed, or this process uses a Ray cluster already.
    """
    daft = _load("daft", "daft")
    if _is_told(_NATIVE):
        return
    daft.set_runner_native(workers)
    daft.set_execution_config(maintain_order=False)


def connect_ray(address: str) -> None:
    """Let Daft use a Ray cluster: "auto" is the one that this machine belongs to, else a host and a port.

    Raises:
        SettingsError: Daft or Ray is not installed, or there is no cluster at the address.
    """
    daft, ray = _load("daft", "ray"), _load("ray", "ray")
    if _is_told(address):
        return
    try:
        ray.init(
            address=address,
            log_to_driver=False,
            logging_level=logging.CRITICAL,
            configure_logging=False,
            runtime_env={"env_vars": _QUIET},
        )
    except (ConnectionError, RuntimeError, ValueError) as error:
        _TOLD.clear()
        what = f"--engine ray: there is no Ray cluster at {address}; start one with: ray start --head"
        raise SettingsError(what) from error
    daft.set_runner_ray(noop_if_initialized=True)


def _load(name: str, engine: str) -> Any:
    """Return a library of the extra, quiet: it reads the environment when it is imported."""
    os.environ.update({option: value for option, value in _QUIET.items() if option not in os.environ})
    try:
        return import_module(name)
    except ImportError as error:
        message = f"--engine {engine} {_MISSING}"
        raise SettingsError(message) from error


def _is_told(where: str) -> bool:
    """Tell whether Daft works there already; note it as where it works from now on otherwise.

    Raises:
        SettingsError: it works elsewhere. It can be told only once in a process.
    """
    if not _TOLD:
        _TOLD.append(where)
        return False
    if [where] != _TOLD:
        message = f"Daft works at {_TOLD[0]} already in this process; start another one for {where}"
        raise SettingsError(message)
    return True


def count_processors() -> int:
    """Return how many processors the workers of the Ray cluster have, those that are lost left out."""
    import ray

    nodes: Any = ray.nodes()
    return int(sum(node["Resources"].get("CPU", 0) for node in nodes if node["Alive"]))
