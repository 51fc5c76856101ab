"""Every page there is: in both languages, light and dark, on a desktop and on a phone."""

import unittest

from browser import Browser
from desk import Desk

PAGES = {
    "overview": "/",
    "search": "/search",
    "search-phrase": "/search?q=Ladozhin",
    "search-fuzzy": "/search?q=The+berth+is+350+meters+long&mode=fuzzy&threshold=30",
    "search-none": "/search?q=zzzz",
    "glossary": "/glossary",
    "glossary-query": "/glossary?q=tass",
    "glossary-new": "/glossary/new",
    "glossary-findings": "/glossary/findings",
    "glossary-history": "/glossary/history",
    "reviews": "/reviews",
    "sign-in": "/sign-in",
}
"""By the names of their screenshots; those whose addresses depend on the memory are added by the tests."""


class PagesCase:
    """The tests, for one language; nothing is changed, so that they share a desk."""

    language = ""

    @classmethod
    def setUpClass(cls):
        cls.desk = Desk()
        cls.addClassCleanup(cls.desk.stop)
        cls.browser = Browser(cls.desk.address, cls.language)
        cls.addClassCleanup(cls.browser.quit)
        cls.pages = PAGES | {"review": f"/reviews/{cls.desk.review()}"} | cls.found()

    @classmethod
    def found(cls):
        """Pages that others link to."""
        links = {
            "document": ("/search?q=Ladozhin", ".places a[href^='/documents/']"),
            "concept": ("/glossary?q=tass", "#results th a"),
            "concept-form": (None, "#edit"),
        }
        found = {}
        for name, (page, link) in links.items():
            if page:
                cls.browser.open(page)
            found[name] = cls.browser.the(link).get_attribute("href").removeprefix(cls.desk.address)
            if name == "concept":
                cls.browser.open(found[name])
        return found

    def visit(self, path):
        self.browser.open(path)
        self.browser.wait_path(path)

    def check(self, look):
        """Looks at each page once it is there."""
        for name, path in self.pages.items():
            with self.subTest(page=path):
                self.visit(path)
                look(name)

    def test_each_page_says_its_language_and_has_one_heading(self):
        def look(name):
            self.browser.screenshot(f"{name}.{self.language}")
            self.assertEqual(self.browser.value("document.documentElement.lang"), self.language)
            self.assertEqual(len(self.browser.all("h1")), 1)
            self.assertEqual(len(self.browser.all("main")), 1)

        self.check(look)

    def test_the_console_is_silent(self):
        self.browser.complaints()
        self.check(lambda _: self.assertEqual(self.browser.complaints(), []))

    def test_nothing_stands_out_of_a_phone(self):
        def look(name):
            self.browser.screenshot(f"{name}.{self.language}.phone")
            self.assertEqual(self.browser.overflow(), [])

        with self.browser.phone():
            self.check(look)

    def test_axe_finds_no_barrier(self):
        self.check(lambda _: self.assertEqual(self.browser.barriers(), []))

    def test_axe_finds_no_barrier_in_the_dark(self):
        def look(name):
            self.browser.screenshot(f"{name}.{self.language}.dark")
            self.assertEqual(self.browser.barriers(), [])

        with self.browser.dark():
            self.check(look)


class EnglishPages(PagesCase, unittest.TestCase):
    language = "en"


class VietnamesePages(PagesCase, unittest.TestCase):
    language = "vi"


if __name__ == "__main__":
    unittest.main()
