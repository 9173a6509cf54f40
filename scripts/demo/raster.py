"""Plain pictures of three bytes a pixel: a pen, a camera, and PNG, with nothing but Python."""

import struct
import zlib


class Raster:
    def __init__(self, width, height, colour=(244, 242, 234)):
        self.width, self.height = width, height
        self.rows = [bytearray(bytes(colour) * width) for _ in range(height)]

    @classmethod
    def of_ppm(cls, path):
        """A picture as poppler's pdftoppm writes it."""
        magic, size, _, data = path.read_bytes().split(b"\n", 3)
        assert magic == b"P6", path
        width, height = map(int, size.split())
        picture = cls(0, 0)
        picture.width, picture.height = width, height
        picture.rows = [bytearray(data[3 * width * row:3 * width * (row + 1)]) for row in range(height)]
        return picture

    # The pen

    def dot(self, x, y, radius, colour):
        for row in range(max(0, int(y - radius)), min(self.height, int(y + radius) + 1)):
            for column in range(max(0, int(x - radius)), min(self.width, int(x + radius) + 1)):
                if (column - x) ** 2 + (row - y) ** 2 <= radius * radius:
                    self.rows[row][3 * column:3 * column + 3] = bytes(colour)

    def line(self, start, end, colour, radius=2.2):
        steps = max(1, int(max(abs(end[0] - start[0]), abs(end[1] - start[1]))))
        for step in range(steps + 1):
            share = step / steps
            self.dot(start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share, radius, colour)

    def ring(self, corners, colour, radius=2.2):
        for corner, following in zip(corners, corners[1:] + corners[:1]):
            self.line(corner, following, colour, radius)

    # The camera

    def photographed(self, width, height, corners, ground=(118, 104, 92)):
        """Seen from aslant: the page's corners, clockwise from the top left, come to these pixels of the photo. Light
        falls off to the right by a fifth, and the lens mixes each pixel with its neighbours."""
        page = [(0, 0), (self.width, 0), (self.width, self.height), (0, self.height)]
        a, b, c, d, e, f, g, h = homography(corners, page)
        photo = Raster(width, height, ground)
        light = [1 - 0.2 * column / width for column in range(width)]
        for row in range(height):
            line, y = photo.rows[row], row + 0.5
            x0, y0, w0 = b * y + c, e * y + f, h * y + 1
            for column in range(width):
                x = column + 0.5
                w = g * x + w0
                u, v = (a * x + x0) / w, (d * x + y0) / w
                if 0 <= u < self.width and 0 <= v < self.height:
                    at = 3 * int(u)
                    line[3 * column:3 * column + 3] = self.rows[int(v)][at:at + 3]
            lit = [int(value * light[at // 3]) for at, value in enumerate(line)]
            middle = [(before + 2 * value + after) >> 2 for before, value, after in zip(lit, lit[3:], lit[6:])]
            photo.rows[row] = bytearray(lit[:3] + middle + lit[-3:])
        return photo

    # Files

    def shrunk(self, by):
        """The mean of each square of so many pixels."""
        small = Raster(self.width // by, self.height // by)
        for row in range(small.height):
            lines = self.rows[row * by:(row + 1) * by]
            sums = [sum(column) for column in zip(*lines)]
            for channel in range(3):
                values = sums[channel::3]
                small.rows[row][channel::3] = bytes(
                    sum(values[at * by:(at + 1) * by]) // (by * by) for at in range(small.width))
        return small

    def lit(self):
        """Under a lamp from the left: the light falls off by a fifth."""
        light = [1 - 0.2 * column / self.width for column in range(self.width) for _ in range(3)]
        self.rows = [bytearray(int(value * share) for value, share in zip(row, light)) for row in self.rows]
        return self

    def png(self):
        def chunk(name, data):
            return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        data = zlib.compress(b"".join(b"\0" + bytes(row) for row in self.rows), 9)
        return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def homography(points, images):
    """The eight numbers that take four points to four images, by elimination with pivots."""
    rows = []
    for (x, y), (u, v) in zip(points, images):
        rows.append([x, y, 1, 0, 0, 0, -x * u, -y * u, u])
        rows.append([0, 0, 0, x, y, 1, -x * v, -y * v, v])
    for column in range(8):
        pivot = max(range(column, 8), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for row in range(8):
            if row != column:
                factor = rows[row][column]
                rows[row] = [value - factor * other for value, other in zip(rows[row], rows[column])]
    return [row[8] for row in rows]


def moved(numbers, x, y):
    """The image of a point."""
    a, b, c, d, e, f, g, h = numbers
    w = g * x + h * y + 1
    return (a * x + b * y + c) / w, (d * x + e * y + f) / w
