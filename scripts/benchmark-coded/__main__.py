#!/usr/bin/python3
"""Photographs printed field sheets by a made-up camera, has pondmap place them, and compares with the truth.

The pages are pondmap's own PDFs drawn by poppler. The camera is a pinhole with a radial lens; the paper lies flat, bends
along any direction, or is folded. OpenCV (another program) warps, blurs and writes the JPEG. Everything comes from a seed.
"""
import argparse, json, os, re, shutil, sys, tempfile

import cv2
import numpy

from marked import MarkedPhoto
from pages import pondmap, prints
from photo import KINDS, Photo
from score import Score

cv2.setNumThreads(1)

def run(photo, store, folder):
    path = os.path.join(folder, f"photo-{photo.seed:03}.jpg")
    cv2.imwrite(path, photo.picture, [cv2.IMWRITE_JPEG_QUALITY, 60])
    spots, pixels = photo.truth()
    asked = os.path.join(folder, "pixels.csv")
    with open(asked, "w") as file: file.writelines(f"{x:.3f},{y:.3f}\n" for x, y in pixels)
    answer, seconds, megabytes = pondmap("sheet", "locate", path, "--pixels", asked, store=store, check=False)
    result = dict(seed=photo.seed, kind=photo.kind, paper=photo.page.paper, readable=bool(photo.isReadable),
                  megapixels=round(photo.width * photo.height / 1e6, 1), seconds=round(seconds, 2), megabytes=round(megabytes),
                  density=round(float(photo.pixelsPerMillimetre), 1), blur=round(photo.blur, 2),
                  code=answer.returncode, says=answer.stderr.strip().split("\n")[0])
    lines = answer.stdout.strip().split("\n")[1:]
    if answer.returncode == 0 and lines:
        found = numpy.array([[float(cell or "nan") for cell in line.split(",")[2:4]] for line in lines])
        errors = numpy.hypot(*(found - spots).T)
        result.update(placed=True, errors=[round(float(e), 3) for e in numpy.nan_to_num(errors, nan=999)],
                      bound=float(re.search(r"within ([\d.]+) mm", answer.stderr)[1]))
    else:
        result["placed"] = False
    return result, path


def share(part, whole): return f"{100 * part / whole:.1f} %" if whole else "–"


def table(results):
    rows = ["| kind | photos | readable | placed of these | median mm | p95 mm | worst mm | refused |", "|---|--:|--:|--:|--:|--:|--:|--:|"]
    for kind in list(dict.fromkeys(KINDS)) + ["all that can be placed"]:
        these = [r for r in results if r["kind"] == kind or (kind.startswith("all") and r["kind"] not in
                 ("two pages", "stranger", "no page"))]
        good = [r for r in these if r["readable"]]
        placed = [r for r in these if r["placed"]]
        errors = sorted(e for r in placed for e in r["errors"])
        at = lambda q: f"{errors[min(len(errors) - 1, int(q * len(errors)))]:.2f}" if errors else "–"
        rows.append(f"| {kind} | {len(these)} | {len(good)} | {sum(r['placed'] for r in good)} ({share(sum(r['placed'] for r in good), len(good))}) "
                    f"| {at(0.5)} | {at(0.95)} | {at(1)} | {len(these) - len(placed)} |")
    return "\n".join(rows)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", help="a folder for the photos")
    parser.add_argument("--results", help="a file to which each photo's result is added as a line of JSON")
    parser.add_argument("--only-report", nargs="+", help="take no photos: report on these files of results")
    parser.add_argument("--marks", type=int, default=24, help="how many photos of marked pages")
    parser.add_argument("--marks-first", type=int, default=0)
    parser.add_argument("--page", help="write this page of docs")
    options = parser.parse_args()
    if options.only_report:
        results = [json.loads(line) for name in options.only_report for line in open(name)]
        placed = [result for result in results if "marks" not in result]
        return report(sorted(placed, key=lambda result: result["seed"]), [r for r in results if "marks" in r], options)
    folder = tempfile.mkdtemp(prefix="pondmap-coded-")
    try:
        store, ours, strangers = prints(folder)
        seeds = range(options.first, options.first + options.count)
        results = [photographed(seed, store, ours, strangers, folder, options) for seed in seeds]
        report(results, marked(store, ours, strangers, folder, options), options)
    finally:
        shutil.rmtree(folder)


def photographed(seed, store, ours, strangers, folder, options):
    result, path = run(Photo(seed, ours, strangers), store, folder)
    keep(result, options)
    if options.keep:
        os.makedirs(options.keep, exist_ok=True)
        shutil.copy(path, options.keep)
    os.remove(path)
    print(f"{seed} {result['kind']} {result['paper']} {result['megapixels']} MP {result['seconds']} s: "
          f"{result['says']}", file=sys.stderr)
    return result


def marked(store, ours, strangers, folder, options):
    """Finds the marks on as many photos as asked, those that a person can read."""
    results, seed = [], options.marks_first
    while len(results) < options.marks:
        photo = MarkedPhoto(seed, ours, strangers)
        if photo.picture is not None:
            results.append(detected(photo, store, folder))
            keep(results[-1], options)
        seed += 1
    return results


def detected(photo, store, folder):
    """What was drawn on a photo and what `pondmap sheet detect` finds, in millimetres of about the photo's scale."""
    path, out = os.path.join(folder, f"marks-{photo.seed:03}.jpg"), os.path.join(folder, "found.geojson")
    cv2.imwrite(path, photo.picture[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 60])
    result = dict(seed=photo.seed, marks=photo.marks_seen(), kind=photo.kind, scale=float(photo.pixelsPerMillimetre), found=[],
                  seconds=0)
    added, _, _ = pondmap("sheet", "add", path, store=store, check=False)
    result["placed"] = added.returncode == 0
    if result["placed"]:
        _, result["seconds"], result["megabytes"] = pondmap("sheet", "detect", os.path.basename(path), "--to", out, store=store)
        for feature in json.load(open(out))["features"]:
            at = numpy.array(feature["geometry"]["coordinates"][0] if feature["properties"]["shape"] == "outline"
                             else [feature["geometry"]["coordinates"]])
            middle = (at.min(axis=0) + at.max(axis=0)) / 2
            result["found"].append((feature["properties"]["colour"], feature["properties"]["shape"], middle.tolist()))
    os.remove(path)
    return result


def marks_table(results):
    """Over the photos that were placed; those that `sheet add` refused are told apart, and what they make of the recall."""
    score, refused = Score(), [result for result in results if not result["placed"]]
    results = [result for result in results if result["placed"]]
    for result in results:
        truth, found = ([(colour, shape, numpy.array(at) / result["scale"]) for colour, shape, at in result[key]]
                        for key in ("marks", "found"))
        misses, extra = score.add(truth, found)
        print(f"marks {result['seed']} {result['kind']}: {len(truth)}, {len(misses)} missed, {len(extra)} others", file=sys.stderr)
    recall, precision = score.weakest()
    lost = sum(len(result["marks"]) for result in refused)
    drawn, found, _ = score.counts["all"]
    apart = "None was refused by `sheet add`." if not refused else (
        f"`sheet add` refused {len(refused)} more ({', '.join(str(r['seed']) + ' ' + r['kind'] for r in refused)}) with {lost} "
        f"marks, which the table leaves out; counted as missed they make the recall of all {found / (drawn + lost):.2f}.")
    return ["", "## Marks", "", f"""{len(results)} photos in colour of readable pages, flat, bent, folded, shadowed, covered and blurred; on each up
to 60 dots, rings and wobbly outlines of 4 mm and more by pens of 0.4 to 0.9 mm, wherever they fall on the printed ponds, codes and grid, with numbers and open strokes beside them. `pondmap sheet detect` tells them
from the clean print. A mark counts as found when a candidate of its colour and shape lies within 1.5 mm of its
middle. Of the single kinds the lowest recall is {recall:.2f} and the lowest precision {precision:.2f}.
{apart}
A photo takes at most {max(r["seconds"] for r in results):.1f} s of one core and {max(r.get("megabytes", 0) for r in results):.0f} MB. Marks on [free pages](benchmarks-marks.md) have a page of their own.
""", *score.rows()]


def is_wrong(result):
    """Placed though it cannot be; or worse than what is promised for pages, or than what it says of itself."""
    errors = sorted(result["errors"])
    at = lambda share: errors[min(len(errors) - 1, int(share * len(errors)))]
    return (result["kind"] in ("two pages", "stranger", "no page") or at(0.5) > 1.5 or at(0.95) > 3
            or sum(e > result["bound"] for e in errors) > len(errors) / 2)


def keep(result, options):
    if options.results:
        with open(options.results, "a") as file: file.write(json.dumps(result) + "\n")


def report(results, marks, options):
    placed = [r for r in results if r["placed"]]
    errors = [(e, r["bound"]) for r in placed for e in r["errors"]]
    large = [r for r in results if r["megapixels"] >= 12]
    memory = max((r["megabytes"] for r in results), default=0)
    wrong = [r for r in placed if is_wrong(r)]
    lines = [table(results), "",
             f"- Spots within the stated 90 % bound: {share(sum(e <= b for e, b in errors), len(errors))}.",
             f"- Wrong and silent (placed though no page of this store; or off by more than 1.5 mm in the median or 3 mm in a "
             f"twentieth of its spots; or half of its spots beyond the bound that it states for nine in ten): {len(wrong)}"
             + (f" ({', '.join(str(r['seed']) for r in wrong)})" if wrong else "") + ".",
             f"- Pages with any spot off by more than 3 mm: {sum(max(r['errors']) > 3 for r in placed)}.",
             f"- A 12-megapixel photo: median {sorted(r['seconds'] for r in large)[len(large) // 2] if large else 0} s, "
             f"at most {max((r['seconds'] for r in large), default=0)} s of one core, JPEG decoding included; "
             f"at most {memory:.0f} MB.", "", "Refused, by what was said:", ""]
    causes = {}
    for r in results:
        if not r["placed"]:
            words = re.sub(r"^\S+: ", "", r["says"])
            words = re.sub(r"[0-9A-F]{8}-[0-9A-F]{4}|[2-9A-Z]{5}( \d+/\d+)?|\d+\.\d+", "…", words)
            causes.setdefault((r["kind"], "readable" if r["readable"] else "not readable", words), []).append(r["seed"])
    for (kind, readable, words), seeds in sorted(causes.items()):
        lines.append(f"- {kind}, {readable}, {len(seeds)} ({', '.join(map(str, seeds))}): {words}")
    if marks: lines += marks_table(marks)
    print("\n".join(lines))
    if options.page: write(options.page, lines, len(results))


def write(path, lines, count):
    with open(path, "w") as file:
        file.write(f"""# Benchmark: photos of coded field sheets

`scripts/bench --coded` prints field sheets of the demo, has poppler draw them and OpenCV photograph them: {count} photos by
seed, with pen marks, any rotation, tilt up to 38 degrees, a lens, shadows, blur, noise, JPEG 60, hands over up to four
tags, on 1.9 to 12 megapixels. Paper is bent by 8 to 45 degrees (evenly, more to one side, in an S, or at one edge alone),
folded by up to 30 at one or two places anywhere, with creases some millimetres soft, half of both aslant; a fourth of the folded pages
crosswise as well; or crumpled in waves some millimetres high. The tags' fit knows smooth bends of three numbers and sharp
creases along one direction; an S, a curled edge, a soft crease, a cross and waves are found by the printed lines. Of each photo 81 spots
within the frame are compared with the truth, in millimetres on paper. A photo counts as readable when the ponds' codes,
2.6 mm high, are 8 pixels or more and blurred by no more than 0.43 mm.

""" + "\n".join(lines) + "\n")


main()
