"""Coded field sheets with pen marks on them, photographed in colour: how many `pondmap sheet detect` finds."""
import json, math, os, random

import cv2
import numpy

from drawing import INKS, SHAPES, Mark, stroke, write
from photo import Photo, lay, noise

KINDS = ["flat", "flat", "bent", "folded", "dark", "covered", "blurred"]


class MarkedPhoto(Photo):
    """A photo in colour, close and sharp enough that a person reads the ponds' codes."""
    KINDS = KINDS

    def __init__(self, seed, ours, strangers, name="marks"):
        self.chance = numpy.random.default_rng(seed)
        super().__init__(seed, ours, strangers, name)

    def taken(self, draw, ours): return super().taken(draw, ours) if self.isReadable else None

    def draw(self, draw, page):
        """The page with marks well apart, numbers beside them, and strokes that are none. Keeps the truth."""
        picture = cv2.cvtColor(page.picture, cv2.COLOR_BGR2RGB)
        left, top, right, bottom = page.frame
        step = 27
        columns, rows = int((right - left - 4) // step), int((bottom - top - 4) // step)
        self.truth_marks = []
        order = self.chance.permutation(len(INKS) * len(SHAPES))
        cells = self.chance.permutation(columns * rows)[:60]
        for number, cell in enumerate(cells):
            kind = order[number % len(order)]
            place = (left + (right - left - columns * step) / 2 + (cell % columns + 0.42) * step + self.chance.uniform(-2, 2),
                     top + (bottom - top - rows * step) / 2 + (cell // columns + 0.5) * step + self.chance.uniform(-2, 2))
            mark = Mark(self.chance, list(INKS)[kind % 5], SHAPES[kind // 5], place)
            mark.draw(picture, page.perMillimetre)
            self.truth_marks.append(mark)
            beside = (mark.place[0] + 11, mark.place[1] + self.chance.uniform(-6, 6))
            if self.chance.random() < 0.6:
                write(picture, str(number + 1), beside, self.chance.uniform(2.5, 3.5), page.perMillimetre,
                      self.chance.choice(["black", "blue"]))
            elif self.chance.random() < 0.5:
                stroke(picture, self.chance, (mark.place[0], mark.place[1] + 12), 8, page.perMillimetre,
                       self.chance.choice(list(INKS)))
        return picture

    def marks_seen(self):
        """Colour, shape and middle in pixels; marks beneath a cover or outside of the photo are left out."""
        seen = []
        for mark in self.truth_marks:
            if any(math.hypot(mark.place[0] - x, mark.place[1] - y) < radius + 10 for x, y, radius, _ in self.covers): continue
            pixel = self.camera.see(self.paper, mark.place[None])[0]
            reach = 10 * self.pixelsPerMillimetre
            if min(pixel) < reach or pixel[0] > self.width - reach or pixel[1] > self.height - reach: continue
            seen.append((mark.colour, mark.shape, pixel.tolist()))
        return seen
