"""The report: one file, opened from a disk."""

import tempfile
import unittest
from pathlib import Path

from browser import Browser
from desk import PAIR, Desk


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="songngu-")
        cls.addClassCleanup(folder.cleanup)
        desk = Desk()
        cls.addClassCleanup(desk.stop)
        report = Path(folder.name) / "report.html"
        desk.run("align", "--format", "html", "-o", report, *PAIR)
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.quit)
        cls.address = report.as_uri()

    def look(self, name):
        self.browser.complaints()
        self.browser.open(self.address)
        self.browser.screenshot(f"report.{name}")
        self.assertEqual(len(self.browser.all("h1")), 1)
        self.assertEqual(self.browser.complaints(), [])
        self.assertEqual(self.browser.overflow(), [])
        self.assertEqual(self.browser.barriers(), [])

    def test_on_a_desktop_links_are_drawn(self):
        self.look("desktop")
        self.browser.wait(lambda: len(self.browser.all("svg.links path")) > 5)

    def test_on_a_phone_each_sentence_of_the_source_stands_by_its_partner(self):
        with self.browser.phone():
            self.look("phone")
            self.assertTrue(self.browser.value("document.querySelector('.side.target .segment.source') !== null"))

    def test_in_the_dark(self):
        with self.browser.dark():
            self.look("dark")


if __name__ == "__main__":
    unittest.main()
