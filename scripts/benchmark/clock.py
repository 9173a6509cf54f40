"""Runs whole processes and takes the system's own figures of each: seconds by the wall and of the
processors, and peak memory."""

import os
import re
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field


@dataclass
class Run:
    """One finished process."""

    seconds: float
    processor_seconds: float
    peak_bytes: int
    output: str
    messages: str

    @property
    def inside_seconds(self):
        """What the program itself says the answer took, by PONDMAP_TIMING=1."""
        found = re.search(r"^timing \S+ ([0-9.]+) s$", self.messages, re.MULTILINE)
        return float(found.group(1)) if found else None


@dataclass
class Series:
    """Several runs of one job."""

    runs: list = field(default_factory=list)

    @property
    def seconds(self):
        return statistics.median(run.seconds for run in self.runs)

    @property
    def processor_seconds(self):
        return statistics.median(run.processor_seconds for run in self.runs)

    @property
    def peak_megabytes(self):
        return statistics.median(run.peak_bytes for run in self.runs) / 1e6

    @property
    def inside_seconds(self):
        told = [run.inside_seconds for run in self.runs if run.inside_seconds is not None]
        return statistics.median(told) if told else None

    @property
    def output(self):
        return self.runs[-1].output


def run(command, environment=None):
    """The finished process; one that fails ends the benchmark with what it said."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=messages,
            env={**os.environ, "PONDMAP_TIMING": "1", **(environment or {})},
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        busy = usage.ru_utime + usage.ru_stime
        finished = Run(seconds, busy, usage.ru_maxrss * 1024, _text(output), _text(messages))
    if process.returncode:
        raise SystemExit(f"bench: {' '.join(map(str, command))} failed:\n{finished.messages[-2000:]}")
    return finished


def in_turn(jobs, rounds):
    """Runs the jobs A B A B …, so that a machine that slows down slows all; a job prepares, then runs. What
    the one before left for the disk is written first, so that no job pays for another's pages.

    `jobs` maps a name to (prepare, command); answers a Series for each name.
    """
    series = {name: Series() for name in jobs}
    for number in range(rounds):
        for name, (prepare, command) in jobs.items():
            prepare()
            os.sync()
            finished = run(command)
            series[name].runs.append(finished)
            print(f"  {name}: {finished.seconds:.2f} s, {finished.peak_bytes / 1e6:.0f} MB", flush=True)
    return series


def _text(file):
    file.seek(0)
    return file.read().decode(errors="replace")
