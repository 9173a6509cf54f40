"""One photo by its seed: page, pose, shape of the paper, marks, light, blur, what lies on it."""
import math, random

import cv2
import numpy

from camera import Camera, Paper, bend, fold

def noise(draw, shape, size):
    """Soft spots from -1 to 1, about `size` of the picture across."""
    seed = numpy.random.default_rng(draw.randrange(2**32))
    small = seed.normal(size=(max(2, int(1 / size)), max(2, int(1 / size)))).astype(numpy.float32)
    return numpy.tanh(cv2.resize(small, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC))


def drawn(draw, page):
    """The page with pen marks on it."""
    picture = page.picture.copy()
    left, top, right, bottom = page.frame
    colours = [(40, 40, 200), (40, 190, 220), (190, 90, 30), (60, 150, 60), (40, 40, 40)]
    for _ in range(draw.randrange(5, 25)):
        x, y = draw.uniform(left + 5, right - 5), draw.uniform(top + 5, bottom - 5)
        centre = (int(x * page.perMillimetre), int(y * page.perMillimetre))
        size, colour = draw.uniform(2, 6) * page.perMillimetre, draw.choice(colours)
        width = max(1, int(0.7 * page.perMillimetre))
        if draw.random() < 0.5:
            cv2.circle(picture, centre, int(size), colour, width, cv2.LINE_AA)
        else:
            angles = numpy.sort(numpy.array([draw.uniform(0, 2 * math.pi) for _ in range(6)]))
            ring = numpy.stack([numpy.cos(angles), numpy.sin(angles)], 1) * size + centre
            cv2.polylines(picture, [ring.astype(numpy.int32)], True, colour, width, cv2.LINE_AA)
    return cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)


def lay(photo, camera, paper, page, picture, covers):
    """The page on what is there already; `covers` are circles in millimetres that lie on it."""
    x, y = camera.inverse(paper, page)
    scale = page.perMillimetre
    # Where the photo is coarser than the print, the print is blurred first, as a lens does.
    middle = numpy.array([[page.width / 2, page.height / 2], [page.width / 2 + 1, page.height / 2]])
    seen = camera.see(paper, middle)
    ratio = scale / max(1e-6, numpy.linalg.norm(seen[1] - seen[0]))
    if ratio > 1: picture = cv2.GaussianBlur(picture, (0, 0), 0.45 * ratio)
    for cx, cy, radius, shade in covers:
        cv2.circle(picture, (round(cx * scale), round(cy * scale)), round(radius * scale), (shade,) * 3, -1)
    # Outside of the paper lies the ground: -1 says so, and the edge is as soft as the print's pixels.
    warped = cv2.remap(picture.astype(numpy.float32), x * scale - 0.5, y * scale - 0.5, cv2.INTER_LINEAR,
                       borderMode=cv2.BORDER_CONSTANT, borderValue=(-1, -1, -1))
    return numpy.where(warped < 0, photo, warped)


KINDS = ["flat"] * 26 + ["covered"] * 16 + ["bent"] * 16 + ["folded"] * 12 + ["crumpled"] * 8 + ["dark"] * 10 + ["blurred"] * 10 + [
    "two pages"] * 4 + ["stranger"] * 3 + ["no page"] * 3


class Photo:
    """In grey: tags and codes are read in grey."""
    KINDS = KINDS

    def __init__(self, seed, ours, strangers, name="coded"):
        draw = random.Random(f"{name} {seed}")
        self.seed, self.kind = seed, draw.choice(self.KINDS)
        self.page = draw.choice(strangers if self.kind == "stranger" else ours)
        self.width, self.height = draw.choice([(4000, 3000), (2592, 1944), (2048, 1536), (1920, 1440), (1600, 1200)])
        tilt = abs(draw.gauss(0, 14)) if self.kind != "covered" else abs(draw.gauss(0, 10))
        tilt = min(tilt, 38)
        lens = draw.choice([0, 0, draw.uniform(-0.02, 0.02)])
        fill = draw.uniform(0.72, 0.95)
        self.camera = Camera(draw, self.width, self.height, self.page, tilt, fill, lens)
        self.paper = self.bowed(draw)
        self.covers = self.covered(draw)
        self.blur = draw.uniform(0, 0.16) if self.kind != "blurred" else draw.uniform(0.15, 0.6)
        self.pixelsPerMillimetre = self.density()
        self.picture = self.taken(draw, ours)

    def bowed(self, draw):
        """Half of the bends and folds run along a side, as papers lie and people fold; the others anywhere."""
        if self.kind == "crumpled": return Paper(self.page, bumps=self.bumps(draw))
        if self.kind not in ("bent", "folded"): return Paper(self.page)
        direction = draw.choice([0, math.pi / 2, draw.uniform(0, math.pi), draw.uniform(0, math.pi)])
        diagonal = math.hypot(self.page.width, self.page.height)
        share = (abs(math.cos(direction)) * self.page.width + abs(math.sin(direction)) * self.page.height) / 2 / diagonal
        if self.kind == "bent": return Paper(self.page, bend(draw, share), direction)
        bumps = None
        if draw.random() < 0.25:
            # Folded crosswise as well: nearly no stretch at so small an angle.
            rise, middle = math.tan(math.radians(draw.uniform(2, 8))), self.page.height / 2
            bumps = lambda x, y: rise * numpy.sqrt((y - middle) ** 2 + 4)
            direction = 0
        return Paper(self.page, fold(draw, share), direction, bumps)

    def bumps(self, draw):
        """Waves in all directions, a third of the page long to all of it, a few millimetres high."""
        long = max(self.page.width, self.page.height)
        waves = [(draw.uniform(0.3, 2.5), draw.uniform(0, 2 * math.pi), long * draw.uniform(0.35, 1),
                  draw.uniform(0, 2 * math.pi)) for _ in range(4)]
        def height(x, y):
            return sum(high * numpy.sin(2 * math.pi * (x * math.cos(way) + y * math.sin(way)) / length + start)
                       for high, way, length, start in waves)
        return height

    def covered(self, draw):
        """Circles like hands and cups over up to half of the tags."""
        if self.kind != "covered": return []
        count = draw.randrange(1, 5)
        places = draw.sample(self.page.tags, count)
        return [((a + c) / 2 + draw.uniform(-3, 3), (b + d) / 2 + draw.uniform(-3, 3), (c - a) * draw.uniform(0.45, 0.9),
                 draw.choice([150, 60, 225])) for a, b, c, d in places]

    def draw(self, draw, page): return drawn(draw, page)

    def taken(self, draw, ours):
        shape = (self.height, self.width)
        photo = draw.choice([95, 60, 160, 55]) * (1 + 0.12 * noise(draw, shape, 0.02))
        if self.kind != "no page":
            page = self.draw(draw, self.page)
            if page.ndim == 3: photo = numpy.repeat(photo[..., None], 3, axis=2)
            photo = lay(photo, self.camera, self.paper, self.page, page, self.covers)
        if self.kind == "two pages": photo = self.second(draw, ours, photo)
        light = 1 + 0.2 * noise(draw, shape, 0.5)
        if self.kind == "dark" or draw.random() < 0.3: light = light * self.shadow(draw, shape)
        # Lamps are warmer than the sky.
        tint = numpy.array([1, draw.uniform(0.92, 1), draw.uniform(0.8, 1)], numpy.float32)
        photo = photo * (light[..., None] * tint if photo.ndim == 3 else light).astype(numpy.float32)
        sigma = self.blur * self.pixelsPerMillimetre
        if sigma > 0.3: photo = cv2.GaussianBlur(photo, (0, 0), sigma)
        cv2.setRNGSeed(self.seed)
        deviation = draw.uniform(1, 4)
        photo += cv2.randn(numpy.empty((photo.shape[0], photo.size // photo.shape[0]), numpy.float32), 0, deviation).reshape(photo.shape)
        return cv2.convertScaleAbs(numpy.maximum(photo, 0))

    def second(self, draw, ours, photo):
        """Both pages, each in its half of the picture."""
        halves = []
        others = [page for page in ours if page is not self.page]
        for page, left in ((self.page, True), (draw.choice(others), False)):
            camera = Camera(draw, self.width // 2, self.height, page, 5, 0.9, 0)
            half = photo[:, :self.width // 2] * 0 + 70
            picture = cv2.cvtColor(page.picture, cv2.COLOR_BGR2GRAY)
            halves.append(lay(half, camera, Paper(page), page, picture, []))
        return numpy.concatenate(halves, axis=1)

    def shadow(self, draw, shape):
        way = draw.uniform(0, 2 * math.pi)
        x, y = numpy.meshgrid(numpy.linspace(-1, 1, shape[1], dtype=numpy.float32),
                              numpy.linspace(-1, 1, shape[0], dtype=numpy.float32))
        edge = (x * math.cos(way) + y * math.sin(way) - draw.uniform(-0.5, 0.5)) * draw.uniform(3, 40)
        return 1 - draw.uniform(0.3, 0.72) / (1 + numpy.exp(-edge))

    def density(self):
        """Pixels to a millimetre in the middle of the page, across its narrower direction."""
        middle = numpy.array([self.page.width / 2, self.page.height / 2])
        steps = [self.camera.see(self.paper, middle + d) - self.camera.see(self.paper, middle)
                 for d in (numpy.array([1.0, 0]), numpy.array([0, 1.0]))]
        return min(numpy.linalg.norm(step) for step in steps)

    @property
    def isReadable(self):
        """Whether a person can read the ponds' codes, 2.6 mm high: eight pixels each, and a blur below a sixth of the
        height (half of the print's thinnest gaps)."""
        return self.pixelsPerMillimetre * 2.6 >= 8 and self.blur <= 0.43

    @property
    def shouldBePlaced(self): return self.kind not in ("two pages", "stranger", "no page")

    def truth(self):
        """Spots within the frame, and the pixels that show them; none beneath a cover."""
        left, top, right, bottom = self.page.frame
        grid = numpy.stack(numpy.meshgrid(numpy.linspace(left, right, 9), numpy.linspace(top, bottom, 9)), axis=-1)
        spots = grid.reshape(-1, 2)
        pixels = self.camera.see(self.paper, spots)
        inside = (pixels > 0).all(1) & (pixels < [self.width, self.height]).all(1)
        return spots[inside], pixels[inside]
