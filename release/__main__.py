"""``python -m release``: build the wheel twice, try it in a clean environment, list and judge all that came with it.

Leaves in ``--out`` the wheel and its bill of materials (CycloneDX 1.6, JSON). Needs ``pip install --group release`` and
a network. Exits with 1 where the two wheels differ, the program does not work, or a licence is none that we take.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from release.environments import make_environment, try_wheel
from release.licences import judge
from release.materials import list_materials
from release.wheels import build_wheel, hash_file

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the wheel and its materials go")
    out: Path = parser.parse_args().out
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        wheel = build_wheel(ROOT, out)
        again = build_wheel(ROOT, Path(folder) / "again")
        print(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB, SHA-256 {hash_file(wheel)}")
        if hash_file(wheel) != hash_file(again):
            faults.append("built twice, the wheel is not the same")
        python = make_environment(Path(folder) / "clean", wheel)
        faults += try_wheel(python, Path(folder))
        materials = list_materials(python)
    (out / f"{wheel.stem}.cdx.json").write_text(json.dumps(materials, indent=1) + "\n", encoding="utf-8")
    judged = judge(materials)
    print(f"{len(judged)} packages:")
    for name, version, licence, fault in judged:
        print(f"  {name} {version}: {licence}{f'  REFUSED: {fault}' if fault else ''}")
    faults += [f"{name}: {fault}" for name, _, _, fault in judged if fault]
    sys.exit("\n".join(faults) if faults else 0)


if __name__ == "__main__":
    main()
