"""The printed pages: pondmap prints them, poppler draws them."""
import os, re, subprocess, sys, tempfile

import cv2

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PONDMAP = os.environ.get("PONDMAP_PROGRAM", os.path.join(ROOT, ".build/release/pondmap"))
CELL = {"A4": 1.6, "A3": 2.0, "A2": 2.4}
SIZE = {"A4": (210, 297), "A3": (297, 420), "A2": (420, 594)}
DPI = {"A4": 220, "A3": 160, "A2": 130}


def pondmap(*words, store=None, check=True):
    """What pondmap answers, its seconds of one core, and its megabytes. Memory is counted from before a
    program is loaded, and this script's own is large: so `time` stands between."""
    environment = dict(os.environ, PONDMAP_STORE=store or "", LC_ALL="C")
    with tempfile.NamedTemporaryFile("r") as usage:
        answer = subprocess.run(["/usr/bin/time", "-f", "%U %S %M", "-o", usage.name, PONDMAP, *words],
                                env=environment, capture_output=True, text=True)
        user, system, kilobytes = usage.read().split("\n")[-2].split()
    if check and answer.returncode: sys.exit(f"pondmap {' '.join(words)}: {answer.stderr}")
    return answer, float(user) + float(system), int(kilobytes) / 1024


class Page:
    """A printed page as poppler draws it."""
    def __init__(self, folder, pdf, number, paper, lies):
        stem = os.path.join(folder, os.path.basename(pdf) + f"-{number}")
        subprocess.run(["pdftoppm", "-r", str(DPI[paper]), "-f", str(number), "-l", str(number), "-singlefile",
                        "-png", pdf, stem], check=True)
        self.picture = cv2.imread(stem + ".png")
        width, height = SIZE[paper]
        self.width, self.height = (height, width) if lies else (width, height)
        self.perMillimetre = DPI[paper] / 25.4
        self.paper, self.name = paper, f"{os.path.basename(pdf)} {number}"
        self.frame, self.tags = self.boxes(CELL[paper])

    def boxes(self, cell):
        """The frame and the eight tags, measured on the drawn page and not taken from the program: docs/sheets.md."""
        side, margin = 9 * cell, 6
        strip, bottom = margin + side + 2, margin + max(30, side) + 2
        frame = (strip, strip, self.width - strip, self.height - bottom)
        xs = (margin, (self.width - side) / 2, self.width - margin - side)
        ys = (margin, (self.height - side) / 2, self.height - margin - side)
        tags = [(x, y, x + side, y + side) for y in ys for x in xs if not (x == xs[1] and y == ys[1])]
        return frame, tags


def prints(folder):
    """Demo stores and the pages printed from them: ours by paper, and one of a stranger's store."""
    demo = os.path.join(ROOT, "data/demo")
    pages, stores = [], []
    for name in ("ours", "stranger"):
        store = os.path.join(folder, name + ".sqlite")
        pondmap("new", "--name", "示例赣榆", "--branch", "119.12425,34.84065", store=store)
        pondmap("areas", f"{demo}/areas.csv", f"{demo}/village-outlines.geojson", "--datum", "wgs84", store=store)
        pondmap("survey", f"{demo}/2025-R1.ovkml", "--round", "2025-R1", store=store)
        stores.append(store)
    jobs = [("320707115901", "A4", "3000"), ("320707116901", "A3", "2500"), ("320707102901", "A2", "3000"),
            ("320707115904", "A4", "2000"), ("320707115903", "A3", "5000")]
    for store, wanted in ((stores[0], jobs), (stores[1], jobs[:1])):
        drawn = []
        for area, paper, scale in wanted:
            pdf = os.path.join(folder, f"{os.path.basename(store)[:4]}-{area}-{paper}.pdf")
            pondmap("sheet", "print", "--area", area, "--paper", paper, "--scale", scale, "--to", pdf, store=store)
            info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
            count = int(re.search(r"Pages: +(\d+)", info)[1])
            size = re.search(r"Page size: +([\d.]+) x ([\d.]+)", info)
            lies = float(size[1]) > float(size[2])
            first = 2 if count > 1 else 1
            for number in range(first, min(count, first + 2) + 1):
                if number <= count: drawn.append(Page(folder, pdf, number, paper, lies))
        pages.append(drawn)
    return stores[0], pages[0], pages[1]
