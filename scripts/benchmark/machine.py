"""What the figures were taken on."""

import datetime
import os
import platform
import re
import subprocess
from pathlib import Path


def description(root):
    """(what, value) pairs for the head of the page."""
    return [
        ("date", datetime.date.today().isoformat()),
        ("machine", f"{_processor()}, {os.cpu_count()} cores, {_memory_gigabytes():.0f} GB of memory"),
        ("system", f"{_system()}, Linux {platform.release()}"),
        ("Swift", _first(["swift", "--version"], r"Swift version (\S+)")),
        ("pondmap", _first(["git", "-C", str(root), "describe", "--always", "--dirty"], r"(\S+)")),
        ("GDAL", _first(["ogr2ogr", "--version"], r"GDAL ([0-9.]+)")),
        ("SpatiaLite", _first(["dpkg-query", "-W", "-f", "${Version}", "libspatialite-dev"], r"([0-9.]+)")),
        ("SQLite", _first(["dpkg-query", "-W", "-f", "${Version}", "libsqlite3-dev"], r"([0-9.]+)")),
    ]


def _first(command, pattern):
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    found = re.search(pattern, done.stdout + done.stderr)
    return found.group(1) if found else "unknown"


def _processor():
    found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    return found.group(1) if found else platform.machine()


def _memory_gigabytes():
    return int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text()).group(1)) * 1024 / 1e9


def _system():
    found = re.search(r'PRETTY_NAME="(.+)"', Path("/etc/os-release").read_text())
    return found.group(1) if found else platform.system()
