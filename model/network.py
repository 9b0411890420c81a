"""The network: MiniLM-L6 as a cross-encoder with a sentence, a word and a kind head.

Input is one sequence, ``[CLS] fact [SEP] fact [SEP] fact [SEP] claim [SEP]``. Token types tell
four things apart (see ``encode.py``): fact or claim, and whether the token's word has a
counterpart on the other side. The word embeddings stay as they were; all else is trained.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

KINDS = (
    "overstated",
    "understated",
    "altered-quote",
    "misattributed",
    "contradicted",
    "loaded-wording",
    "unsupported",
)
TYPES = 4


@dataclass(frozen=True)
class Shape:
    """Size of the encoder; the defaults are MiniLM-L6's."""

    layers: int = 6
    width: int = 384
    heads: int = 12
    inner: int = 1536
    vocabulary: int = 30522
    positions: int = 512
    dropout: float = 0.1


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.dropout = shape.dropout
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.norm1 = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.norm2 = nn.LayerNorm(shape.width, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        rows, length, width = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, self.heads, width // self.heads).unbind(2)
        # Written out: on a CPU its backward pass is twice as fast as the fused one's.
        scores = q.transpose(1, 2) @ k.permute(0, 2, 3, 1) * (q.shape[-1] ** -0.5)
        weights = torch.softmax(scores + bias.to(scores.dtype), dim=-1).to(v.dtype)
        attended = weights @ v.transpose(1, 2)
        attended = self.out(attended.transpose(1, 2).reshape(rows, length, width))
        x = self.norm1(x + F.dropout(attended, self.dropout, self.training))
        inner = self.down(F.gelu(self.up(x)))
        whole: Tensor = self.norm2(x + F.dropout(inner, self.dropout, self.training))
        return whole


class Judge(nn.Module):
    """Encoder and heads.

    ``forward`` gives logits: sentence (n), words (n, length), kinds (n, 7).
    """

    def __init__(self, shape: Shape = Shape()) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.types = nn.Embedding(TYPES, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.word_head = nn.Linear(shape.width, 1)
        self.mix = nn.Linear(3 * shape.width, shape.width)
        self.sentence_head = nn.Linear(shape.width, 1)
        self.kind_head = nn.Linear(shape.width, len(KINDS))
        self.words.weight.requires_grad_(False)

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """``mask`` is 1 on tokens, 0 on padding; types 2 and 3 are the claim's tokens."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places)[None] + self.types(types)
        x = F.dropout(self.norm(x), self.shape.dropout, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        words = self.word_head(x).squeeze(-1)
        claim = ((types >= 2) & (mask > 0)).to(x.dtype)
        mean = (x * claim[..., None]).sum(1) / claim.sum(1, keepdim=True).clamp(min=1)
        focus = torch.softmax(words.float() + (claim.float() - 1.0) * 1e4, dim=1).to(x.dtype)
        looked = (x * focus[..., None]).sum(1)
        pooled = torch.tanh(self.mix(torch.cat([x[:, 0], mean, looked], dim=1)))
        pooled = F.dropout(pooled, self.shape.dropout, self.training)
        return self.sentence_head(pooled).squeeze(-1), words, self.kind_head(pooled)


def from_minilm(folder: Path, layers: int = 6) -> Judge:
    """A judge whose encoder starts from MiniLM's weights (three layers: every second one)."""
    from safetensors.torch import load_file

    given = load_file(str(folder / "model.safetensors"))
    judge = Judge(Shape(layers=layers))
    state = judge.state_dict()

    def put(name: str, *sources: str) -> None:
        for end in ("weight", "bias"):
            if f"{name}.{end}" in state:
                state[f"{name}.{end}"] = torch.cat([given[f"{s}.{end}"] for s in sources]).clone()

    put("words", "embeddings.word_embeddings")
    put("positions", "embeddings.position_embeddings")
    put("norm", "embeddings.LayerNorm")
    state["types.weight"] = given["embeddings.token_type_embeddings.weight"].repeat_interleave(2, 0)
    step = 6 // layers
    for index in range(layers):
        old, new = f"encoder.layer.{index * step}", f"layers.{index}"
        put(f"{new}.qkv", *(f"{old}.attention.self.{part}" for part in ("query", "key", "value")))
        put(f"{new}.out", f"{old}.attention.output.dense")
        put(f"{new}.norm1", f"{old}.attention.output.LayerNorm")
        put(f"{new}.up", f"{old}.intermediate.dense")
        put(f"{new}.down", f"{old}.output.dense")
        put(f"{new}.norm2", f"{old}.output.LayerNorm")
    judge.load_state_dict(state)
    return judge


def load_judge(weights: Path) -> Judge:
    """A judge from a stage's weights; the number of layers is read from the file."""
    state = torch.load(weights, weights_only=True)
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    judge = Judge(Shape(layers=layers))
    judge.load_state_dict(state)
    return judge
