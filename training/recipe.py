"""What a run of training is told."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Recipe:
    """How long and how fast; the rates are the prototypes' for Adam, a little lower since all layers move."""

    minutes: float = 75.0
    upper_rate: float = 3e-4
    lower_rate: float = 2e-4
    head_rate: float = 1e-3
    pieces: int = 2400
    """Word pieces in a step, padding counted."""
    hidden: float = 0.04
    """Share of words hidden behind [MASK]."""
    swapped: float = 0.2
    """Share of names exchanged for others of their kind."""
    warm_up: float = 0.03
    decay: float = 0.99
    """Of the moving average of the weights, some hundred steps long: the average is what is measured and kept."""
    report_minutes: float = 10.0
    save_minutes: float = 4.0
    seed: int = 1
    device: str = "cpu"
    workers: int = 0
    """Processes that make batches; with none, the training makes them itself."""

    def slower(self, share: float) -> "Recipe":
        """Return the recipe with a share of its rates."""
        upper, lower, heads = (rate * share for rate in (self.upper_rate, self.lower_rate, self.head_rate))
        return replace(self, upper_rate=upper, lower_rate=lower, head_rate=heads)

    def at(self, share: float) -> float:
        """Return the share of the rates after a share of the time: warm-up, then a fall to nothing."""
        return min(1.0, share / self.warm_up + 0.01, (1 - share) / (1 - self.warm_up))
