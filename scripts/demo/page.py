"""A page as a member draws it: ponds of one village as wobbly boxes with numbers, seen under a lamp.

    python3 -B scripts/demo/page.py FOLDER

writes page.png, the photo; control.csv, six ponds that the store knows by their codes; marks.csv, every number with what
the member learnt there. It draws the ponds where the demo's second round has them, so that the answer is known.
"""

import csv
import sys
from pathlib import Path

from dice import Dice
from raster import Raster

ROOT = Path(__file__).resolve().parents[2]
VILLAGE = "示例东圩村"
PONDS = 42
WIDTH, HEIGHT, MARGIN = 1600, 1130, 130
INK = {"blue": (35, 60, 170), "red": (200, 40, 40), "black": (40, 40, 45)}
# Three columns and five rows a digit, a bit each.
DIGITS = [0x7B6F, 0x2C97, 0x73E7, 0x73CF, 0x5BC9, 0x79CF, 0x79EF, 0x7249, 0x7BEF, 0x7BCF]


class Page(Raster):
    """A page with a pen that draws ponds and numbers."""

    def __init__(self):
        super().__init__(WIDTH, HEIGHT)

    def box(self, x, y, dice):
        corners = [(x + dx + dice.between(-3, 3), y + dy + dice.between(-3, 3))
                   for dx, dy in [(-30, -42), (30, -42), (30, 42), (-30, 42)]]
        self.ring(corners, INK["blue"])

    def number(self, x, y, number):
        for place, digit in enumerate(str(number)):
            for bit in range(15):
                if DIGITS[int(digit)] >> (14 - bit) & 1:
                    self.dot(x + place * 13 + bit % 3 * 4, y + bit // 3 * 4, 2, INK["black"])


def ponds():
    """The village's first ponds, with longitude and latitude."""
    with open(ROOT / "data/demo/2026-R2.csv", encoding="gb18030", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["村"] == VILLAGE and row["类型"] == "塘口" and row["经度"]]
    return [(row["塘号"], float(row["经度"]), float(row["纬度"])) for row in rows[:PONDS]]


def placed(known):
    """Each pond's pixel: north is up, the same scale both ways, and a hand's wobble."""
    dice = Dice(412)
    west, east = min(p[1] for p in known), max(p[1] for p in known)
    south, north = min(p[2] for p in known), max(p[2] for p in known)
    scale = min((WIDTH - 2 * MARGIN) / ((east - west) * 0.82), (HEIGHT - 2 * MARGIN) / max(north - south, 1e-6))
    return [(code, MARGIN + (lon - west) * 0.82 * scale + dice.between(-4, 4),
             MARGIN + (north - lat) * scale + dice.between(-4, 4)) for code, lon, lat in known]


def main(folder):
    dice, page = Dice(7), Page()
    marks = placed(ponds())
    for number, (_, x, y) in enumerate(marks, 1):
        page.box(x, y, dice)
        page.number(x - 9, y - 24, number)
        if number % 6 == 0:
            page.dot(x, y + 24, 10, INK["red"])
    (folder / "page.png").write_bytes(page.lit().png())
    corners = {min(range(len(marks)), key=lambda i: a * marks[i][1] + b * marks[i][2])
               for a, b in [(1, 1), (1, -1), (-1, 1), (-1, -1), (1, 0), (-1, 0), (0, 1), (0, -1)]}
    chosen = sorted(corners | set(range(0, len(marks), 5)))
    control = ["x,y,name"] + [f"{marks[i][1]:.1f},{marks[i][2]:.1f},{marks[i][0]}" for i in chosen]
    (folder / "control.csv").write_text("\n".join(control) + "\n", encoding="utf-8")
    lines = ["号,x,y,塘号,养户,品种"] + [
        f"{n},{x:.1f},{y:.1f},{code},示例户{n:02},泥鳅" for n, (code, x, y) in enumerate(marks, 1)]
    (folder / "marks.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
