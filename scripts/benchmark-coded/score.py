"""Compares what was found with what was drawn."""
import numpy

from drawing import INKS, SHAPES

NEAR = 1.5


class Score:
    """Counts of marks drawn, marks found and candidates; by colour, by shape and together."""
    def __init__(self):
        self.counts = {key: [0, 0, 0] for key in [*SHAPES, *INKS, *((c, s) for c in INKS for s in SHAPES), "all"]}

    def add(self, truth, found):
        """Lists of (colour, shape, middle in mm on paper). A mark is found when a candidate of its colour and shape lies
        within 1.5 mm of its middle; no candidate counts twice."""
        left = list(found)
        misses = []
        for colour, shape, middle in truth:
            near = [f for f in left if f[0] == colour and f[1] == shape and numpy.hypot(*(f[2] - middle)) <= NEAR]
            for key in self.keys(colour, shape):
                self.counts[key][0] += 1
                self.counts[key][1] += bool(near)
            if near: left = [f for f in left if f is not near[0]]
            else: misses.append((colour, shape, middle))
        for colour, shape, _ in found:
            for key in self.keys(colour, shape): self.counts[key][2] += 1
        return misses, left

    def keys(self, colour, shape): return (shape, colour, (colour, shape), "all")

    def rows(self):
        """A Markdown table."""
        lines = ["| marks | drawn | found | recall | candidates | precision |", "|---|--:|--:|--:|--:|--:|"]
        for key, (drawn, found, candidates) in self.counts.items():
            name = " ".join(key) if isinstance(key, tuple) else key
            lines.append(f"| {name} | {drawn} | {found} | {ratio(found, drawn)} | {candidates} | {ratio(found, candidates)} |")
        return lines

    def weakest(self):
        """The lowest recall and the lowest precision of the single kinds."""
        kinds = [counts for key, counts in self.counts.items() if isinstance(key, tuple) and counts[0]]
        return min(k[1] / k[0] for k in kinds), min(k[1] / max(k[2], 1) for k in kinds)


def ratio(part, whole): return f"{part / whole:.2f}" if whole else "–"
