"""Export the trained network to one int8 ONNX file: ``python -m training.pairs.export WEIGHTS.pt OUT.onnx``.

The file holds the body, with what is taken from each word piece behind it; the weights of the comparison, which numpy
does, go into the file's own metadata.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional
from training.attribution.export import quantise
from training.pairs.network import Network

NAME = "pairs-MiniLM-L6-int8"  # recorded in every result that the model had a part in
_COMPARISON = ("comp", "mid", "head", "idfw", "tau", "cheapw")
_DIGITS = 6


class Reader(nn.Module):
    """The body and what is taken from each word piece: (1, pieces) to (1, pieces, SIZE + KEY + 1)."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor) -> Tensor:
        """Return the body's numbers, the key of unit length and the worth of each word piece."""
        network = self.network
        hidden = network.norm(network.words(ids) + network.places(torch.arange(ids.shape[1])[None]))
        for layer in network.layers:
            hidden = layer(hidden, None)
        return torch.cat([hidden, functional.normalize(network.key(hidden), dim=-1), network.worth(hidden)], -1)


def load_network(weights: Path) -> Network:
    """Return the network with the weights that training kept."""
    network = Network()
    network.load_state_dict(torch.load(weights, weights_only=True))
    return network.eval()


def export_network(network: Network, target: Path) -> None:
    """Write the network as int8 ONNX: fused first, then its products quantised (weights by channel)."""
    with tempfile.TemporaryDirectory() as name:
        full = Path(name) / "full.onnx"
        torch.onnx.export(
            Reader(network), (torch.ones(1, 7, dtype=torch.int64),), str(full), input_names=["ids"],
            output_names=["pieces"], dynamic_axes={"ids": {1: "count"}, "pieces": {1: "count"}},
            opset_version=17, dynamo=False,
        )  # fmt: skip
        model = quantise(full, target)
    entry = model.metadata_props.add()
    entry.key, entry.value = "twosource", json.dumps({"name": NAME, "weights": _list_weights(network)})
    onnx.save(model, str(target))


def _list_weights(network: Network) -> dict[str, object]:
    return {
        name: weight.double().numpy().round(_DIGITS).tolist()
        for name, weight in network.state_dict().items()
        if name.split(".")[0] in _COMPARISON
    }


def main() -> None:
    """Export one file of weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    export_network(load_network(options.weights), options.out)
    print(options.out, options.out.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
