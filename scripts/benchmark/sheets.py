"""Writes docs/benchmarks-sheets.md from what the benchmark suites of PondSheetsTests print; see scripts/bench."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "benchmarks-sheets.md"
HEAD = """# How well sheets are placed

Written by `scripts/bench --sheets`; made anew by it with the same seeds.

"""


def main():
    # Errors are counted and no times: the build of the tests will do, in which PondSheets is optimised anyway.
    command = ["swift", "test", "--package-path", str(ROOT), "--disable-xctest", "--no-parallel"]
    command += ["--explicit-target-dependency-import-check", "error", "--filter", "(Fit|DrawnPages)Benchmark"]
    lines = []
    with subprocess.Popen(
        command, env={**os.environ, "PONDMAP_BENCH": "1"}, stdout=subprocess.PIPE, text=True
    ) as process:
        for line in process.stdout:
            if line.startswith("BENCH "):
                lines.append(line.removeprefix("BENCH ").rstrip())
                print(lines[-1], flush=True)
    if process.returncode != 0 or not lines:
        sys.exit("bench: the benchmark suites failed; the page is as it was")
    PAGE.write_text(HEAD + "\n".join(lines).rstrip() + "\n")
    print(f"bench: wrote {PAGE.relative_to(ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    main()
