"""Export the trained network to one int8 ONNX file: ``python -m training.attribution.export WEIGHTS.pt OUT.onnx``.

The file is laid out for ONNX Runtime on a CPU, where much hangs on which of several operators takes the same sums.
What the reader needs beside the network (the costs of tags that follow each other, the worth of distances) goes into
the file's own metadata.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from training.attribution.body import HEADS, SIZE, Network

from twosource.language.tagging.decoding import forbid
from twosource.language.tagging.layout import ROLE_TAGS

_ZERO_POINT = {"MatMulInteger": 3, "QAttention": 7}  # which input of an operator is the zero point of its weights
NAME = "attribution-MiniLM-L6-int8"  # recorded in every result that the model had a part in


def load_network(weights: Path) -> Network:
    """Return the network with the weights that training kept."""
    network = Network()
    network.load_state_dict(torch.load(weights, weights_only=True))
    return network.eval()


def export_network(network: Network, target: Path) -> None:
    """Write the network as int8 ONNX: fused first, then its products quantised (weights by channel).

    Biases are left with their products, which add them at no cost when nothing else has taken them.
    """
    with tempfile.TemporaryDirectory() as name:
        full = Path(name) / "full.onnx"
        _export_full(network, full)
        made = quantise(full, target)
    _describe(made, network)
    onnx.save(made, str(target))


def _export_full(network: Network, target: Path) -> None:
    ids = torch.ones(1, 7, dtype=torch.int64)
    torch.onnx.export(
        network, (ids, torch.zeros_like(ids)), str(target), input_names=["ids", "cases"], output_names=["scores"],
        dynamic_axes={"ids": {1: "pieces"}, "cases": {1: "pieces"}, "scores": {1: "pieces"}},
        opset_version=17, dynamo=False,
    )  # fmt: skip


def quantise(full: Path, target: Path) -> onnx.ModelProto:
    """Fuse the exported network ``full``, quantise its products to int8 in ``target``, and return that."""
    fused = full.with_name("fused.onnx")
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = options.enable_bias_gelu = False
    options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
    made = optimizer.optimize_model(
        str(full), model_type="bert", num_heads=HEADS, hidden_size=SIZE, optimization_options=options, opt_level=1
    )
    _part_norms(made.model.graph)
    made.save_model_to_file(str(fused))
    # Seven bits, not eight: processors without VNNI add two products in sixteen bits, which eight bits overflow.
    quantize_dynamic(
        str(fused), str(target), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )  # fmt: skip
    model = onnx.load(str(target))
    _drop_zero_points(model.graph)
    return model


def _part_norms(graph: onnx.GraphProto) -> None:
    """Part each layer normalisation into the norm, its scale and its shift.

    ONNX Runtime takes the sums of `LayerNormalization` and `SkipLayerNormalization` number by number, and those of
    `MeanVarianceNormalization` many at once: a seventh of the time of the whole network for the three steps.
    """
    nodes: list[onnx.NodeProto] = []
    for node in graph.node:
        if node.op_type == "LayerNormalization":
            nodes.extend(_part_norm(node))
        else:
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)


def _part_norm(node: onnx.NodeProto) -> Iterator[onnx.NodeProto]:
    (given, scale, shift), (result,) = node.input, node.output
    even, scaled = f"{result}_even", f"{result}_scaled"
    yield onnx.helper.make_node("MeanVarianceNormalization", [given], [even], name=f"{result}_norm", axes=[2])
    yield onnx.helper.make_node("Mul", [even, scale], [scaled], name=f"{result}_scale")
    yield onnx.helper.make_node("Add", [scaled, shift], [result], name=f"{result}_shift")


def _drop_zero_points(graph: onnx.GraphProto) -> None:
    """Take out the zero points of the weights: all are 0, and ONNX Runtime has more to do where they are given."""
    values = {value.name: value for value in graph.initializer}
    for node in graph.node:
        place = _ZERO_POINT.get(node.op_type)
        if place is None:
            continue
        name = node.input[place]
        if onnx.numpy_helper.to_array(values[name]).any():
            told = f"{name}: weights of {node.op_type} must be quantised evenly around 0"
            raise ValueError(told)
        node.input[place] = ""  # how ONNX says that an input is left out
        graph.initializer.remove(values[name])


def _describe(model: onnx.ModelProto, network: Network) -> None:
    learnt = {
        "name": NAME,
        "follows": (network.follows.detach().numpy() + forbid(ROLE_TAGS)).round(4).tolist(),
        "distances": network.distances.detach().numpy().round(4).tolist(),
    }
    entry = model.metadata_props.add()
    entry.key, entry.value = "twosource", json.dumps(learnt)


def main() -> None:
    """Export one file of weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    export_network(load_network(options.weights), options.out)
    print(options.out, options.out.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
