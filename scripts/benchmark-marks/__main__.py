"""How many marks on photographed pages `pondmap sheet detect` finds, and how many of its candidates are marks.

Pages are drawn by OpenCV from a seed: dots, stickers, rings and wobbly outlines of 4 to 14 mm in five colours, numbers in
black beside them, printed grey lines beneath; then seen aslant, blurred, shadowed, noisy, and saved as JPEG 60 to 90. A
mark counts as found when a candidate of its colour and shape lies within 1.5 mm of its middle.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/pondmap"
PAGES, PER_MM, PAPER = 20, 8, (297, 210)
INKS = {"red": (200, 35, 40), "yellow": (245, 205, 30), "green": (20, 130, 65), "blue": (35, 65, 180), "black": (35, 35, 40)}
SHAPES = ["point", "ring", "outline"]


def outline_of(chance, size):
    """A wobbly box as people draw ponds."""
    wide, high = size * chance.uniform(0.9, 1.5), size * chance.uniform(0.7, 1.0)
    corners = np.array([(-wide, -high), (wide, -high), (wide, high), (-wide, high)]) / 2
    sides = [np.linspace(start, end, 14)[:-1] for start, end in zip(corners, np.roll(corners, -1, axis=0))]
    line = np.concatenate(sides) + chance.normal(0, 0.12 * PER_MM, (52, 2))
    turn = chance.uniform(-0.5, 0.5)
    return line @ np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])


def draw(page, chance, colour, shape, place):
    """Draws one mark and gives its middle."""
    ink, pen = INKS[colour], max(2, round(chance.uniform(0.4, 0.9) * PER_MM))
    if shape == "point":
        size = chance.uniform(4, 10) * PER_MM
        cv2.circle(page, tuple(int(v) for v in place), int(size / 2), ink, -1, cv2.LINE_AA)
        return place
    size = chance.uniform(6, 14) * PER_MM
    if shape == "ring":
        axes = (int(size / 2), int(size / 2 * chance.uniform(0.8, 1)))
        cv2.ellipse(page, tuple(int(v) for v in place), axes, chance.uniform(0, 180), 0, 360, ink, pen, cv2.LINE_AA)
        return place
    line = outline_of(chance, size) + place
    cv2.polylines(page, [line.round().astype(np.int32)], True, ink, pen, cv2.LINE_AA)
    return (line.min(axis=0) + line.max(axis=0)) / 2


def make_page(chance):
    """A page as it was drawn, and the truth: colour, shape, middle."""
    width, height = (side * PER_MM for side in PAPER)
    page = np.full((height, width, 3), (250, 249, 244), np.uint8)
    for at in range(0, width, 20 * PER_MM):
        cv2.line(page, (at, 0), (at, height), (190, 190, 190), 2)
    for at in range(0, height, 20 * PER_MM):
        cv2.line(page, (0, at), (width, at), (190, 190, 190), 2)
    truth = []
    for number in range(30):
        place = np.array([25 + number % 6 * 49, 22 + number // 6 * 40]) + chance.uniform(-4, 4, 2)
        colour, shape = list(INKS)[number % 5], SHAPES[(number + number // 5) % 3]
        truth.append((colour, shape, draw(page, chance, colour, shape, place * PER_MM)))
        corner = ((place + np.array([14, 3])) * PER_MM).astype(int)
        cv2.putText(page, str(number + 1), tuple(int(v) for v in corner), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 1.1, INKS["black"], 3, cv2.LINE_AA)
    return page, truth


def photograph(page, truth, chance):
    """The page as a phone sees it, and the middles of its marks there."""
    height, width = page.shape[:2]
    corners = np.float32([(0, 0), (width, 0), (width, height), (0, height)])
    seen = corners + chance.uniform(-0.03, 0.03, (4, 2)).astype(np.float32) * [width, height]
    seen = (seen - seen.min(axis=0)).astype(np.float32)
    size = tuple(int(v) + 1 for v in seen.max(axis=0))
    matrix = cv2.getPerspectiveTransform(corners, seen)
    photo = cv2.warpPerspective(page, matrix, size, flags=cv2.INTER_AREA, borderValue=(250, 249, 244)).astype(np.float32)
    photo = cv2.GaussianBlur(photo, (0, 0), chance.uniform(0.8, 2.2))
    ys, xs = np.mgrid[0:size[1], 0:size[0]] / max(size)
    light = 0.95 - chance.uniform(0, 0.35) * xs - chance.uniform(0, 0.25) * ys
    edge = chance.uniform(0.3, 0.8)
    shadow = 1 - chance.uniform(0, 0.3) / (1 + np.exp((xs + 0.4 * ys - edge) * 60))
    photo *= (light * shadow)[..., None] * chance.uniform([0.95, 0.92, 0.8], [1, 1, 1])
    photo = np.clip(photo + chance.normal(0, 4, photo.shape), 0, 255).astype(np.uint8)
    middles = cv2.perspectiveTransform(np.float32([[t[2] for t in truth]]), matrix)[0]
    return photo, [(colour, shape, middle) for (colour, shape, _), middle in zip(truth, middles)]


def detect(photo, quality, folder):
    """The candidates of `pondmap sheet detect`."""
    path, store = folder / "page.jpg", folder / "store.sqlite"
    cv2.imwrite(str(path), photo[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])

    def pondmap(*arguments):
        subprocess.run([PROGRAM, *arguments, "--store", store], check=True, capture_output=True, cwd=folder)

    pondmap("new", "--name", "bench", "--branch", "119.12425,34.84065")
    pondmap("sheet", "add", path)
    pondmap("sheet", "detect", "1", "--to", folder / "found.geojson")
    features = json.loads((folder / "found.geojson").read_text())["features"]
    found = []
    for feature in features:
        shape, at = feature["properties"]["shape"], np.array(feature["geometry"]["coordinates"])
        middle = (at[0].min(axis=0) + at[0].max(axis=0)) / 2 if shape == "outline" else at
        found.append((feature["properties"]["colour"], shape, middle))
    return found


def count(truth, found, scores):
    """Adds hits, marks and candidates, by colour and by shape."""
    left = list(found)
    for colour, shape, middle in truth:
        near = [f for f in left if f[:2] == (colour, shape) and np.hypot(*(f[2] - middle)) <= 1.5 * PER_MM]
        for key in (colour, shape, "all"):
            scores[key][0] += bool(near)
            scores[key][1] += 1
        if near:
            left = [f for f in left if f is not near[0]]
    for colour, shape, _ in found:
        for key in (colour, shape, "all"):
            scores[key][2] += 1


def main():
    scores = {key: [0, 0, 0] for key in [*INKS, *SHAPES, "all"]}
    for seed in range(PAGES):
        chance = np.random.default_rng(seed)
        photo, truth = photograph(*make_page(chance), chance)
        with tempfile.TemporaryDirectory() as folder:
            count(truth, detect(photo, int(chance.integers(60, 91)), Path(folder)), scores)
        print(f"bench: page {seed + 1} of {PAGES}", file=sys.stderr)
    print(f"{'marks':10}{'drawn':>8}{'found':>8}{'recall':>8}{'candidates':>12}{'precision':>11}")
    for key, (hits, marks, candidates) in scores.items():
        print(f"{key:10}{marks:8}{hits:8}{hits / marks:8.3f}{candidates:12}{hits / max(candidates, 1):11.3f}")


main()
