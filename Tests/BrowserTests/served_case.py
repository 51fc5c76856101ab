"""What tests of a served desk begin and end with."""

import unittest

from browser import Browser
from desk import Desk


class ServedCase(unittest.TestCase):
    """Each test has a desk, and so a memory, of its own; the browser is shared by a class of tests."""

    tokens = None
    language = "en"

    @classmethod
    def setUpClass(cls):
        cls.browser = Browser(language=cls.language)
        cls.addClassCleanup(cls.browser.quit)

    def setUp(self):
        self.desk = Desk(self.tokens)
        self.addCleanup(self.desk.stop)
        self.browser.address = self.desk.address
        # Of the test before.
        self.browser.complaints()

    def tearDown(self):
        self.leave(self.browser)

    def leave(self, browser):
        """Checks what the console has said, and lets go of the desk before it stops."""
        said = browser.complaints(self.allowed_statuses)
        browser.open("about:blank")
        self.assertEqual(said, [], "the console has something to say")

    allowed_statuses = ()
    """Answers that a test brings about on purpose; browsers write each refusal to the console."""
