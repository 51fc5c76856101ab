"""A desk that is served: the real binary, with a memory of its own in a scratch folder."""

import atexit
import functools
import json
import os
import re
import shutil
import subprocess
import tempfile
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "TM" / "Samples"
BINARY = Path(os.environ.get("SONGNGU", ROOT / ".build" / "debug" / "songngu")).resolve()
PAIR = (SAMPLES / "harbour.en.txt", SAMPLES / "harbour.vi.txt")


@functools.cache
def sample_memory():
    """A memory with the sample units and the sample pair; made once, and copied for each desk."""
    folder = tempfile.TemporaryDirectory(prefix="songngu-")
    atexit.register(folder.cleanup)
    memory = Path(folder.name) / "memory.sqlite"
    for command in (["tm", "import", ROOT / "TM" / "sample.tmx"], ["align", "--save", *PAIR]):
        subprocess.run(
            [BINARY, *command], env={"PATH": os.environ["PATH"], "HOME": folder.name, "SONGNGU_TM": str(memory)},
            check=True, capture_output=True)
    return memory


class Desk:
    """Serves from the moment it is made until `stop`."""

    def __init__(self, tokens=None):
        """`tokens` are names with their roles; `self.tokens` then holds what each of them signs in with."""
        self.folder = Path(tempfile.mkdtemp(prefix="songngu-"))
        # Nothing of whoever runs the tests: neither a memory nor a configuration.
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "LANG": "C.UTF-8",
            "SONGNGU_TM": str(self.folder / "memory.sqlite"),
        }
        try:
            shutil.copy(sample_memory(), self.folder)
            self.tokens = {
                name: self.run("token", "add", name, "--role", role).strip() for name, role in (tokens or {}).items()
            }
            self.serve()
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise

    def run(self, *arguments):
        """What a command writes to standard output."""
        command = [str(BINARY), *map(str, arguments)]
        done = subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(command)}: {done.stderr}")
        return done.stdout

    def serve(self):
        """Returns once it says where it listens."""
        command = [str(BINARY), "serve", "--port", "0"]
        self.process = subprocess.Popen(
            command, cwd=self.folder, env=self.environment, stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        found = re.search(r"https?://\S+", line)
        if not found:
            rest = self.process.communicate(timeout=10)[1]
            raise AssertionError(f"songngu serve did not start: {line}{rest}")
        self.address = found.group().rstrip("/")

    def ask(self, path, body=None):
        """What the API answers, as a program asks it that shows no token; with a body it is a POST."""
        request = urllib.request.Request(
            self.address + path, data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def review(self, source=None, target=None):
        """The id of a review of two texts; of the sample pair where none are given."""
        source, target = source or PAIR[0].read_text("utf-8"), target or PAIR[1].read_text("utf-8")
        return self.ask("/api/v1/reviews", {"source": {"text": source}, "target": {"text": target}})["id"]

    def stop(self):
        self.process.terminate()
        try:
            self.process.communicate(timeout=40)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
        shutil.rmtree(self.folder, ignore_errors=True)
