"""A sheet of paper in space and a camera that sees it: the truth of the benchmark."""
import math

import cv2
import numpy

class Paper:
    """Where a page's millimetres are in space. It is straight along one direction, which need not be a side's, and has a
    slope in degrees for each share of the page along the other; `bumps` are heights in millimetres on top of that."""
    def __init__(self, page, slope=None, direction=0.0, bumps=None):
        self.page, self.bumps = page, bumps
        self.length = math.hypot(page.width, page.height)
        self.along = numpy.array([math.cos(direction), math.sin(direction)])
        self.across = numpy.array([-self.along[1], self.along[0]])
        t = numpy.linspace(-1, 1, 4001)
        angles = numpy.radians(slope(t)) if slope else 0 * t
        step = (t[1] - t[0]) * self.length
        self.t = t * self.length
        x, z = numpy.cumsum(numpy.cos(angles)) * step, numpy.cumsum(numpy.sin(angles)) * step
        self.x, self.z = x - x[2000], z - z[2000]

    def space(self, points):
        """Millimetres on paper to millimetres in space, the middle at the origin."""
        from_middle = points - numpy.array([self.page.width, self.page.height]) / 2
        t, s = from_middle @ self.along, from_middle @ self.across
        bent, deep = numpy.interp(t, self.t, self.x), numpy.interp(t, self.t, self.z)
        if self.bumps: deep = deep + self.bumps(points[..., 0], points[..., 1])
        flat = bent[..., None] * self.along + s[..., None] * self.across
        return numpy.concatenate([flat, deep[..., None]], axis=-1)


def bend(draw, share):
    """The slope of paper that curls by 8 to 45 degrees in all: evenly, more to one side, in an S, or at one edge alone.
    `share` is the page's half length over that of its diagonal."""
    degrees = draw.choice([-1, 1]) * draw.uniform(8, 45)
    way, lean = draw.choice(["even", "lopsided", "S", "edge"]), draw.uniform(-0.6, 0.6)
    if way == "even": return lambda t: degrees / 2 * t / share
    if way == "lopsided": return lambda t: degrees / 2 * (t / share + lean * (t / share) ** 2 - lean / 3)
    if way == "S": return lambda t: degrees / 3 * numpy.sin(2.2 * t / share + lean)
    return lambda t: degrees * 0.7 / (1 + numpy.exp(-(t / share - 0.45) * 7))


def fold(draw, share):
    """The slope of paper folded by 5 to 30 degrees at one or two places, the creases some millimetres soft."""
    creases = [(draw.uniform(-0.6, 0.6) * share, draw.choice([-1, 1]) * draw.uniform(5, 30), draw.uniform(0.002, 0.02))
               for _ in range(draw.choice([1, 1, 2]))]
    return lambda t: sum(degrees / 2 * numpy.tanh((t - place) / soft) for place, degrees, soft in creases)


class Camera:
    def __init__(self, draw, width, height, page, tilt, fill, lens):
        self.width, self.height, self.lens = width, height, lens
        self.focal = draw.uniform(0.75, 1.0) * max(width, height)
        turn, way = draw.uniform(0, 2 * math.pi), draw.uniform(0, 2 * math.pi)
        lean = cv2.Rodrigues(numpy.array([math.cos(way), math.sin(way), 0]) * math.radians(tilt))[0]
        spin = cv2.Rodrigues(numpy.array([0, 0, 1.0]) * turn)[0]
        # Most people hold the long side of the page along that of the picture.
        if draw.random() < 0.85:
            along = 0 if page.width > page.height else math.pi / 2
            spin = cv2.Rodrigues(numpy.array([0, 0, 1.0]) * (along + draw.choice([0, math.pi]) + draw.gauss(0, 0.08)))[0]
        self.rotation = lean @ spin
        self.middle = numpy.zeros(2)
        self.distance = 500.0
        corners = numpy.array([[0, 0], [page.width, 0], [page.width, page.height], [0, page.height]], float)
        self.paper = Paper(page)
        for _ in range(30):
            seen = self.see(self.paper, corners)
            low, high = seen.min(0), seen.max(0)
            self.middle += numpy.array([width, height]) / 2 - (low + high) / 2
            self.distance *= max((high - low) / (numpy.array([width, height]) * fill)) ** 0.7

    def see(self, paper, points):
        space = paper.space(points) @ self.rotation.T
        x, y = space[..., 0] / (space[..., 2] + self.distance), space[..., 1] / (space[..., 2] + self.distance)
        radius = (x * x + y * y) * (self.focal / (math.hypot(self.width, self.height) / 2)) ** 2
        bend = 1 + self.lens * radius
        return numpy.stack([x * bend * self.focal + self.width / 2, y * bend * self.focal + self.height / 2],
                           axis=-1) + self.middle

    def inverse(self, paper, page, step=12):
        """For every pixel its millimetres on paper, by Newton's method on a coarse grid."""
        columns, rows = numpy.arange(0, self.width + step, step), numpy.arange(0, self.height + step, step)
        pixels = numpy.stack(numpy.meshgrid(columns, rows), axis=-1).astype(float)
        corners = numpy.array([[0, 0], [page.width, 0], [page.width, page.height], [0, page.height]], numpy.float32)
        start = cv2.getPerspectiveTransform(self.see(paper, corners.astype(float)).astype(numpy.float32), corners)
        points = cv2.perspectiveTransform(pixels.reshape(-1, 1, 2), start.astype(float)).reshape(pixels.shape)
        for _ in range(6):
            limit = numpy.clip(points, [-0.19 * page.width, -0.19 * page.height], [1.19 * page.width, 1.19 * page.height])
            miss = pixels - self.see(paper, limit)
            slopes = [(self.see(paper, limit + d) - self.see(paper, limit - d)) / 0.2
                      for d in (numpy.array([0.1, 0]), numpy.array([0, 0.1]))]
            jacobian = numpy.stack(slopes, axis=-1)
            points = limit + numpy.linalg.solve(jacobian, miss[..., None])[..., 0]
        # Pixel centres lie half a pixel in from the grid's lines.
        wide, high = len(columns), len(rows)
        across = numpy.arange(self.width, dtype=numpy.float32)[None] / step + 0.5 / step
        down = numpy.arange(self.height, dtype=numpy.float32)[:, None] / step + 0.5 / step
        left, top = across.astype(int), down.astype(int)
        across, down = across - left.astype(numpy.float32), down - top.astype(numpy.float32)
        def grown(values):
            values = values.astype(numpy.float32)
            rows = values[:, left[0]] * (1 - across) + values[:, numpy.minimum(left[0] + 1, wide - 1)] * across
            return rows[top[:, 0]] * (1 - down) + rows[numpy.minimum(top[:, 0] + 1, high - 1)] * down
        return grown(points[..., 0]), grown(points[..., 1])
