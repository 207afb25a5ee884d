"""Keep once what all models share: ``python -m training.word_pieces src/twosource/language/weights``.

The encoder, the attribution model and the pair model have one table of word pieces (30,522 rows of 384 bytes),
which no training changes. This moves it out of each ``.onnx`` file of a folder into ``word-pieces.bin`` beside
them, as ONNX lets tensors lie outside of a file (https://onnx.ai/onnx/repo-docs/ExternalData.html): a third less to
install, and one copy in memory. Run it in the environment of the exports, behind any of them. A model with another
table stays whole.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx

from twosource.language.running import WORD_PIECES, WORD_PIECES_FILE

COUNT = 30_522


def keep_once(folder: Path) -> None:
    """Move the table out of the models of a folder; the encoder's is the one that counts, unless the file is there."""
    shared = folder / WORD_PIECES_FILE
    for place in sorted(folder.glob("*.onnx")):  # the encoder is the first
        model = onnx.load(str(place), load_external_data=False)
        told = "holds no table of its own"
        table = _find_table(model)
        if table is not None:
            if not shared.exists():
                shared.write_bytes(table.raw_data)
            told = _move(model, table, place, shared.read_bytes())
        print(f"{place.name}: {told}, {place.stat().st_size} bytes")


def _find_table(model: onnx.ModelProto) -> onnx.TensorProto | None:
    tables = (each for each in model.graph.initializer if each.dims and each.dims[0] == COUNT and each.raw_data)
    return next(tables, None)


def _move(model: onnx.ModelProto, table: onnx.TensorProto, place: Path, shared: bytes) -> str:
    if table.raw_data != shared:
        return "has another table and stays whole"
    for node in model.graph.node:
        names = [WORD_PIECES if name == table.name else name for name in node.input]
        del node.input[:]
        node.input.extend(names)
    table.name = WORD_PIECES
    table.ClearField("raw_data")
    table.data_location = onnx.TensorProto.EXTERNAL
    for key, value in (("location", WORD_PIECES_FILE), ("offset", "0"), ("length", str(len(shared)))):
        entry = table.external_data.add()
        entry.key, entry.value = key, value
    place.write_bytes(model.SerializeToString())
    return "shares the table"


def main() -> None:
    """Keep the table of one folder once."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    keep_once(parser.parse_args().folder)


if __name__ == "__main__":
    main()
