"""The generated profiles used for measurements."""

import json
import os
import subprocess


class Corpus:
    """A folder of profiles; `readable` names those that every tool can read."""

    def __init__(self, root, generator, amount):
        self.folder = os.path.join(root, str(amount))
        self.amount = amount
        if not os.path.exists(os.path.join(self.folder, "truth.json")):
            subprocess.run([generator, str(amount), self.folder], check=True)
        with open(os.path.join(self.folder, "truth.json")) as text:
            self.truth = json.load(text)
        unreadable = {entry["file"] for entry in self.truth if not entry["readable"]}
        names = sorted(name for name in os.listdir(self.folder) if name.endswith(".yaml"))
        self.readable = [name for name in names if name not in unreadable]

    def sound(self):
        """A file without an error."""
        wrong = {entry["file"] for entry in self.truth}
        return next(name for name in self.readable if name not in wrong)
