"""Chance that is the same on every machine and Python: only `random()` of a seeded generator is asked."""

from random import Random


class Dice:
    """A seeded source of numbers and choices."""

    def __init__(self, seed):
        self._random = Random(seed)

    def between(self, low, high):
        return low + (high - low) * self._random.random()

    def whole(self, low, high):
        """A whole number, both ends included."""
        return low + int(self._random.random() * (high - low + 1))

    def chance(self, share):
        return self._random.random() < share

    def pick(self, choices):
        return choices[int(self._random.random() * len(choices))]

    def weighted(self, pairs):
        """One of (choice, weight)."""
        rest = self._random.random() * sum(weight for _, weight in pairs)
        for choice, weight in pairs:
            rest -= weight
            if rest < 0:
                return choice
        return pairs[-1][0]
