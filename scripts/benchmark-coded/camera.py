"""A sheet of paper in space and a camera that sees it: the truth of the benchmark."""
import math

import cv2
import numpy

class Paper:
    """Where a page's millimetres are in space: flat, bent by an angle over its length, or folded by one."""
    def __init__(self, page, shape, axis, degrees, crease, bumps=None):
        self.page, self.axis, self.bumps = page, axis, bumps
        self.length = page.width if axis == 0 else page.height
        t = numpy.linspace(-0.2, 1.2, 1401)
        angle = math.radians(degrees)
        slope = {"flat": 0 * t, "bent": angle * (t - 0.5) * (1 + 0.4 * (t - 0.5)),
                 "folded": numpy.where(t > crease, angle / 2, -angle / 2)}[shape]
        step = (t[1] - t[0]) * self.length
        self.t = t * self.length
        x, z = numpy.cumsum(numpy.cos(slope)) * step, numpy.cumsum(numpy.sin(slope)) * step
        middle = len(t) // 2
        self.x, self.z = x - x[middle], z - z[middle]

    def space(self, points):
        """Millimetres on paper to millimetres in space, the middle at the origin."""
        along, other = points[..., self.axis], points[..., 1 - self.axis]
        half = (self.page.height if self.axis == 0 else self.page.width) / 2
        bent, deep = numpy.interp(along, self.t, self.x), numpy.interp(along, self.t, self.z)
        flat = other - half
        if self.bumps: deep = deep + self.bumps(points[..., 0], points[..., 1])
        return numpy.stack([bent, flat, deep] if self.axis == 0 else [flat, bent, deep], axis=-1)


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
        self.paper = Paper(page, "flat", 0, 0, 0.5)
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
