"""Marks as people put them on sheets: dots and stickers, rings, and wobbly outlines of ponds, in five colours."""
import cv2
import numpy

# Red, green and blue of pens and stickers, as they look on white paper.
INKS = {"red": (200, 35, 40), "yellow": (245, 205, 30), "green": (20, 130, 65), "blue": (35, 65, 180), "black": (35, 35, 40)}
SHAPES = ["point", "ring", "outline"]


class Mark:
    """One mark of 4 mm and more: its longer diameter, or the shorter side of an outline. Millimetres on paper."""
    def __init__(self, chance, colour, shape, place):
        self.colour, self.shape, self.place = colour, shape, numpy.array(place, float)
        self.pen = chance.uniform(0.4, 0.9)
        if shape == "point":
            self.size = chance.uniform(4, 10)
        elif shape == "ring":
            self.size, self.squash, self.turn = chance.uniform(4, 14), chance.uniform(0.8, 1), chance.uniform(0, 180)
        else:
            self.line = outline(chance)
            self.size = float(min(numpy.ptp(self.line, axis=0)))
            self.line = self.line + self.place
            self.place = (self.line.min(axis=0) + self.line.max(axis=0)) / 2

    def draw(self, page, perMillimetre):
        """On a page of red, green and blue."""
        ink, pen = INKS[self.colour], max(2, round(self.pen * perMillimetre))
        # A sixteenth of a pixel is as fine as OpenCV draws.
        at = tuple(int(v) for v in numpy.round(self.place * perMillimetre * 16))
        radius = self.size / 2 * perMillimetre
        if self.shape == "point": cv2.circle(page, at, round(radius * 16), ink, -1, cv2.LINE_AA, 4)
        elif self.shape == "ring":
            angles = numpy.linspace(0, 2 * numpy.pi, 90, endpoint=False)
            turn = numpy.radians(self.turn)
            middle = self.size / 2 - self.pen / 2
            ring = numpy.stack([numpy.cos(angles) * middle, numpy.sin(angles) * middle * self.squash], 1)
            ring = ring @ numpy.array([[numpy.cos(turn), numpy.sin(turn)], [-numpy.sin(turn), numpy.cos(turn)]]) + self.place
            polyline(page, ring * perMillimetre, ink, pen)
        else: polyline(page, self.line * perMillimetre, ink, pen)


def outline(chance):
    """A wobbly box as people draw ponds, its shorter side 4 mm or more, around the origin."""
    high = chance.uniform(4, 11)
    wide = high * chance.uniform(1, 1.9)
    corners = numpy.array([(-wide, -high), (wide, -high), (wide, high), (-wide, high)]) / 2
    corners = corners + chance.normal(0, 0.04 * high, (4, 2))
    sides = [numpy.linspace(start, end, 14)[:-1] for start, end in zip(corners, numpy.roll(corners, -1, axis=0))]
    line = numpy.concatenate(sides) + chance.normal(0, 0.12, (52, 2))
    turn = chance.uniform(-0.5, 0.5)
    return line @ numpy.array([[numpy.cos(turn), -numpy.sin(turn)], [numpy.sin(turn), numpy.cos(turn)]])


def polyline(page, line, ink, pen):
    cv2.polylines(page, [numpy.round(line * 16).astype(numpy.int32)], True, ink, pen, cv2.LINE_AA, 4)


def write(page, text, place, height, perMillimetre, ink="black"):
    """A number in a hand's thin line, as high as told in millimetres."""
    scale = height * perMillimetre / 22
    at = tuple(int(v) for v in numpy.array(place) * perMillimetre)
    cv2.putText(page, text, at, cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, scale, INKS[ink], max(2, round(0.4 * perMillimetre)), cv2.LINE_AA)


def stroke(page, chance, place, length, perMillimetre, ink):
    """An open line, such as an arrow or a ditch: no mark."""
    way = chance.uniform(0, 2 * numpy.pi)
    along = numpy.linspace(0, length, 12)
    line = numpy.stack([numpy.cos(way) * along, numpy.sin(way) * along], 1) + chance.normal(0, 0.15, (12, 2)) + place
    pen = max(2, round(chance.uniform(0.4, 0.9) * perMillimetre))
    cv2.polylines(page, [numpy.round(line * perMillimetre * 16).astype(numpy.int32)], False, INKS[ink], pen, cv2.LINE_AA, 4)
