"""Weights to an int8 ONNX file: ``python export.py --weights out/final/articles.pt``.

Inputs ``ids``, ``types``, ``mask`` (int64, rows × length); outputs ``sentence`` (rows) and
``words`` (rows × length), logits. Matrices are quantized per channel, activations on the fly.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from network import Judge, load_judge

HERE = Path(__file__).resolve().parent


class TwoHeads(nn.Module):
    """The judge without its kind head, whose answer is not used outside training."""

    def __init__(self, judge: Judge) -> None:
        super().__init__()
        self.judge = judge

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        sentence, words, _ = self.judge(ids, types, mask)
        return sentence, words


def export(weights: Path, target: Path) -> None:
    """Writes ``target`` (int8) and, beside it, the same in fp32."""
    whole = target.with_suffix(".fp32.onnx")
    example = torch.ones(2, 16, dtype=torch.long)
    types = example.clone()
    types[:, 8:] = 2
    rows = torch.export.Dim("rows", min=1, max=64)
    axes = {0: rows, 1: torch.export.Dim("length", min=4, max=512)}
    torch.onnx.export(
        TwoHeads(load_judge(weights).eval()),
        (example, types, example.clone()),  # one tensor twice would become one input
        str(whole),
        input_names=["ids", "types", "mask"],
        output_names=["sentence", "words"],
        dynamic_shapes={"ids": axes, "types": axes, "mask": axes},
        opset_version=18,
        dynamo=True,
        external_data=False,
    )
    quantize_dynamic(
        whole,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--weights", type=Path, default=HERE / "out" / "final" / "articles.pt")
    parser.add_argument("--to", type=Path, default=HERE / "out" / "judge.onnx")
    options = parser.parse_args()
    export(options.weights, options.to)
    digest = hashlib.sha256(options.to.read_bytes()).hexdigest()
    print(f"{options.to}  {options.to.stat().st_size / 1e6:.1f} MB  sha256 {digest}")


if __name__ == "__main__":
    main()
