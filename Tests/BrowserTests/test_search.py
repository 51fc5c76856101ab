"""The search page: it answers while one types, and needs no mouse."""

import unittest

from selenium.webdriver.common.keys import Keys

from served_case import ServedCase


class Search(ServedCase):
    def hits(self):
        return self.browser.all(".hit")

    def find(self, text):
        self.browser.open("/search")
        self.browser.press("/")
        self.browser.press(text)
        self.browser.wait(lambda: self.hits() and "q=" in self.browser.path, f"no results of {text}")

    def test_results_come_while_one_types(self):
        self.find("Ladozhin")
        self.browser.type("#q", "thủy lôi")
        self.browser.wait(lambda: "thủy lôi" in self.browser.text(".hit mark"))
        # The address is one to come back to.
        self.browser.open(self.browser.path)
        self.assertIn("thủy lôi", self.browser.text(".hit mark"))

    def test_differences_of_a_similar_sentence_are_marked(self):
        self.browser.open("/search?mode=fuzzy&threshold=40&q=The+project+costs+%241.2+billion%2C+35%25+of+which+has+been+"
                          "provided+by+the+Norwegian+carrier+Xinghai+Polar+Lines.")
        self.browser.wait(lambda: any("Chinese" in mark.text for mark in self.browser.all(".hit mark.differs")))

    def test_keys_go_through_results_copy_and_edit(self):
        self.find("Ladozhin")
        self.browser.press(Keys.ARROW_DOWN)
        first = self.browser.value("document.activeElement.id")
        self.browser.press(Keys.ARROW_DOWN)
        self.assertTrue(first.startswith("hit-"))
        self.assertNotEqual(self.browser.value("document.activeElement.id"), first)
        self.browser.press(Keys.ARROW_UP)
        self.assertEqual(self.browser.value("document.activeElement.id"), first)
        self.browser.press("c")
        self.browser.wait(lambda: self.browser.text("#status") == "Copied.")
        self.browser.press("e")
        self.browser.wait(lambda: self.browser.value("document.getElementById('editor').open"))
        self.browser.press(Keys.ESCAPE)
        self.browser.wait(lambda: not self.browser.value("document.getElementById('editor').open"))

    def test_a_unit_is_edited_where_it_is_found_and_the_edit_undone(self):
        self.find("thủy lôi")
        before = len(self.hits())
        self.browser.press(Keys.ARROW_DOWN, "e")
        self.browser.wait(lambda: self.browser.value("document.getElementById('editor').open"))
        self.browser.type("#editor textarea[lang=vi]", "Một câu khác hẳn.")
        self.browser.click("#editor button.primary")
        self.browser.wait(lambda: len(self.hits()) == before - 1)
        self.browser.type("#q", "khác hẳn")
        self.browser.wait(lambda: len(self.hits()) == 1 and "khác hẳn" in self.browser.text(".hit mark"))
        self.browser.click("#undo")
        self.browser.wait(lambda: not self.hits())


if __name__ == "__main__":
    unittest.main()
