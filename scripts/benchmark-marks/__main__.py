"""How many marks on photographed free pages `pondmap sheet detect` finds, and how many of its candidates are marks.

Pages are drawn by OpenCV from a seed: dots, stickers, rings and wobbly outlines of 4 mm and more in five colours, numbers
and open strokes beside them, printed grey lines beneath; then seen aslant, blurred, shadowed, noisy, and saved as JPEG
60 to 90. A mark counts as found when a candidate of its colour and shape lies within 1.5 mm of its middle.
"""
import argparse, json, os, subprocess, sys, tempfile
from pathlib import Path

import cv2
import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts/benchmark-coded"))
from drawing import INKS, SHAPES, Mark, stroke, write
from score import Score

PROGRAM = Path(os.environ.get("PONDMAP_PROGRAM", ROOT / ".build/release/pondmap"))
PER_MM, PAPER = 8, (297, 210)
cv2.setNumThreads(1)


def make_page(chance):
    """A page as it was drawn, and its marks."""
    width, height = (side * PER_MM for side in PAPER)
    page = np.full((height, width, 3), (250, 249, 244), np.uint8)
    for at in range(0, width, 20 * PER_MM): cv2.line(page, (at, 0), (at, height), (190, 190, 190), 2)
    for at in range(0, height, 20 * PER_MM): cv2.line(page, (0, at), (width, at), (190, 190, 190), 2)
    marks = []
    order = chance.permutation(len(INKS) * len(SHAPES))
    for number in range(30):
        place = np.array([25 + number % 6 * 49, 22 + number // 6 * 40]) + chance.uniform(-4, 4, 2)
        kind = order[number % len(order)]
        mark = Mark(chance, list(INKS)[kind % 5], SHAPES[kind // 5], place)
        mark.draw(page, PER_MM)
        marks.append(mark)
        write(page, str(number + 1), place + np.array([13, 3]), chance.uniform(2.5, 3.5), PER_MM,
              chance.choice(["black", "blue"]))
        if chance.random() < 0.4: stroke(page, chance, place + np.array([18, -10]), 9, PER_MM, chance.choice(list(INKS)))
    return page, marks


def photograph(page, marks, chance):
    """The page as a phone sees it, where its marks' middles lie there, and its pixels to a millimetre."""
    height, width = page.shape[:2]
    corners = np.float32([(0, 0), (width, 0), (width, height), (0, height)])
    zoom = chance.choice([0.6, 0.75, 1, 1.5])
    seen = (corners + chance.uniform(-0.03, 0.03, (4, 2)).astype(np.float32) * [width, height]) * zoom
    seen = (seen - seen.min(axis=0)).astype(np.float32)
    size = tuple(int(v) + 1 for v in seen.max(axis=0))
    matrix = cv2.getPerspectiveTransform(corners, seen)
    if zoom < 1: page = cv2.GaussianBlur(page, (0, 0), 0.45 / zoom)
    photo = cv2.warpPerspective(page, matrix, size, flags=cv2.INTER_LINEAR, borderValue=(250, 249, 244)).astype(np.float32)
    photo = cv2.GaussianBlur(photo, (0, 0), chance.uniform(0.1, 0.28) * PER_MM * zoom)
    ys, xs = np.mgrid[0:size[1], 0:size[0]] / max(size)
    light = 0.95 - chance.uniform(0, 0.35) * xs - chance.uniform(0, 0.25) * ys
    edge = chance.uniform(0.3, 0.8)
    shadow = 1 - chance.uniform(0, 0.3) / (1 + np.exp((xs + 0.4 * ys - edge) * 60))
    photo *= (light * shadow)[..., None] * chance.uniform([0.95, 0.92, 0.8], [1, 1, 1])
    photo = np.clip(photo + chance.normal(0, 4, photo.shape), 0, 255).astype(np.uint8)
    middles = cv2.perspectiveTransform(np.float32([[m.place * PER_MM for m in marks]]), matrix)[0]
    return photo, [(m.colour, m.shape, at) for m, at in zip(marks, middles)], PER_MM * zoom


def found_on(photo, quality, folder):
    """The candidates of `pondmap sheet detect`."""
    path, store = folder / "page.jpg", folder / "store.sqlite"
    cv2.imwrite(str(path), photo[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])

    def pondmap(*arguments):
        subprocess.run([PROGRAM, *arguments, "--store", store], check=True, capture_output=True, cwd=folder)

    pondmap("new", "--name", "bench", "--branch", "119.12425,34.84065")
    pondmap("sheet", "add", path)
    pondmap("sheet", "detect", "1", "--to", folder / "found.geojson")
    return candidates(folder / "found.geojson")


def candidates(path):
    """Colour, shape and middle in pixels of every candidate in the file."""
    found = []
    for feature in json.loads(Path(path).read_text())["features"]:
        shape, at = feature["properties"]["shape"], np.array(feature["geometry"]["coordinates"])
        middle = (at[0].min(axis=0) + at[0].max(axis=0)) / 2 if shape == "outline" else at
        found.append((feature["properties"]["colour"], shape, middle))
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--page", help="write this page of docs")
    options = parser.parse_args()
    score = Score()
    for seed in range(options.first, options.first + options.count):
        chance = np.random.default_rng(seed)
        photo, truth, density = photograph(*make_page(chance), chance)
        with tempfile.TemporaryDirectory() as folder:
            found = found_on(photo, int(chance.integers(60, 91)), Path(folder))
        misses, extra = score.add([(c, s, m / density) for c, s, m in truth], [(c, s, m / density) for c, s, m in found])
        print(f"bench: page {seed}: {len(truth)} marks, {len(misses)} missed, {len(extra)} others", file=sys.stderr)
    print("\n".join(score.rows()))
    if options.page: write_page(options, score)


def write_page(options, score):
    recall, precision = score.weakest()
    Path(options.page).write_text(f"""# Benchmark: marks on free pages

`scripts/bench --marks` draws {options.count} pages by seed with OpenCV: dots, stickers, rings and wobbly outlines of 4 mm and
more in five colours, by pens of 0.4 to 0.9 mm, with numbers 2.5 to 3.5 mm high and open strokes beside them and grey lines
beneath; seen aslant, blurred by 0.1 to 0.28 mm, shadowed, noisy, at 4.8 to 12 pixels to a millimetre, as JPEG 60 to 90.
`pondmap sheet detect` looks for them by colour alone. A mark counts as found when a candidate of its colour and shape lies
within 1.5 mm of its middle. Of the single kinds the lowest recall is {recall:.2f} and the lowest precision {precision:.2f}.
[Marks on coded sheets](benchmarks-coded.md) are looked for by difference from the clean print.

""" + "\n".join(score.rows()) + "\n")


if __name__ == "__main__": main()
