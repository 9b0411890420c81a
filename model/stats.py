"""Figures of scores against labels, intervals by resampling, and a small logistic regression."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence

import numpy as np

SEED = 20261128
DRAWS = 1000


def auc(labels: np.ndarray, values: np.ndarray) -> float:
    """Probability that a distorting claim scores above a fair one; ties count half."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    positive = labels > 0.5
    n, m = positive.sum(), (~positive).sum()
    return float((ranks[positive].sum() - n * (n + 1) / 2) / (n * m)) if n and m else math.nan


def recall_at(labels: np.ndarray, values: np.ndarray, alarms: float) -> float:
    """Share of the distorting claims above the level that this share of fair ones exceeds."""
    fair = np.sort(values[labels < 0.5])[::-1]
    limit = fair[min(len(fair) - 1, int(alarms * len(fair)))]
    return float((values[labels > 0.5] > limit).mean())


def average_precision(labels: np.ndarray, values: np.ndarray) -> float:
    order = np.argsort(-values, kind="stable")
    hits = labels[order]
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float((precision * hits).sum() / max(1, hits.sum()))


def draws(groups: Sequence[Hashable], count: int = DRAWS) -> list[np.ndarray]:
    """Resamples of whole groups: each a list of row numbers. The same groups give the same ones."""
    members: dict[Hashable, list[int]] = {}
    for row, group in enumerate(groups):
        members.setdefault(group, []).append(row)
    rows = [np.array(found) for found in members.values()]
    dice = np.random.default_rng(SEED)
    return [
        np.concatenate([rows[place] for place in dice.integers(0, len(rows), len(rows))])
        for _ in range(count)
    ]


def interval(
    resamples: Sequence[np.ndarray], figure: Callable[[np.ndarray], float]
) -> tuple[float, float]:
    """The middle 95 % of a figure over resamples; those without such a figure are left out."""
    low, high = np.nanpercentile([figure(rows) for rows in resamples], (2.5, 97.5))
    return float(low), float(high)


def logit(p: float) -> float:
    """Log-odds; probabilities are kept within 0.01 and 0.99, as surer ones are not told apart."""
    kept = min(0.99, max(0.01, p))
    return math.log(kept / (1 - kept))


class Logistic:
    """Logistic regression by Newton's method over standardized features, L2 penalty 1."""

    def __init__(self, values: np.ndarray, labels: np.ndarray, weights: np.ndarray | None = None):
        self.mean, self.spread = values.mean(0), values.std(0) + 1e-9
        design = self._design(values)
        rows = np.ones(len(labels)) if weights is None else weights
        penalty = np.eye(design.shape[1])
        penalty[0, 0] = 0.0
        self.weights = np.zeros(design.shape[1])
        for _ in range(50):
            chance = 1 / (1 + np.exp(-design @ self.weights))
            slope = design.T @ (rows * (chance - labels)) + penalty @ self.weights
            curve = (design * (rows * chance * (1 - chance))[:, None]).T @ design + penalty
            step = np.linalg.solve(curve, slope)
            self.weights -= step
            if np.abs(step).max() < 1e-9:
                break

    def _design(self, values: np.ndarray) -> np.ndarray:
        return np.c_[np.ones(len(values)), (values - self.mean) / self.spread]

    def predict(self, values: np.ndarray) -> np.ndarray:
        return 1 / (1 + np.exp(-self._design(values) @ self.weights))


def cross_predicted(
    values: np.ndarray,
    labels: np.ndarray,
    groups: Sequence[Hashable],
    weights: np.ndarray | None = None,
    folds: int = 5,
) -> np.ndarray:
    """Each row's probability by a regression fitted without its fold; groups are kept whole."""
    place = {group: at % folds for at, group in enumerate(dict.fromkeys(groups))}
    fold = np.array([place[group] for group in groups])
    found = np.zeros(len(labels))
    for held in range(folds):
        rest = fold != held
        fitted = Logistic(values[rest], labels[rest], None if weights is None else weights[rest])
        found[fold == held] = fitted.predict(values[fold == held])
    return found
