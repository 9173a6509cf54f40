"""The commands of pondmap that are timed."""

import shutil
from pathlib import Path

from clock import run


class PondMap:
    """The release build of this checkout, and a folder for its stores."""

    def __init__(self, root, folder):
        self.program = str(root / ".build" / "release" / "pondmap")
        self.folder = folder

    def command(self, store, *arguments):
        return [self.program, *map(str, arguments), "--store", str(store)]

    def with_areas(self, name, areas, datum):
        """A new store with the areas of a file."""
        store = self.new(name)
        run(self.command(store, "areas", areas, "--datum", datum))
        return store

    def new(self, name):
        """A store with nothing in it."""
        store = self.fresh(name)
        run(self.command(store, "new", "--name", "示例", "--branch", "119.12425,34.84065"))
        return store

    def fresh(self, name):
        """A place for a store where none lies."""
        store = self.folder / name
        for file in self.folder.glob(name + "*"):
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        return store

    def copy(self, store, name):
        """A copy of a store under a new name."""
        return Path(shutil.copyfile(store, self.fresh(name)))

    def survey(self, store, file):
        return self.command(store, "survey", file, "--round", "2025-bench", "--datum", "wgs84")

    def targets(self, store):
        return self.command(store, "targets", "--level", "village", "--year", "2025", "--format", "json")

    def export(self, store, file):
        return self.command(store, "export", "aquaculture", "--to", file)
