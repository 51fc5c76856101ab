"""The glossary's pages: a concept from its first name to its end, and findings that are corrected where they stand."""

import unittest

from served_case import ServedCase


class Glossary(ServedCase):
    # Of a form that is looked over while it is still being filled in.
    allowed_statuses = (400,)

    def test_a_concept_is_added_found_and_retired(self):
        self.browser.open("/glossary/new")
        rows = "[data-rows=terms] .row"
        self.browser.type(f"{rows}:nth-child(1) [data-key=text]", "Severny Mys")
        self.browser.type(f"{rows}:nth-child(2) [data-key=text]", "cảng Severny Mys")
        self.browser.click("#concept-form button.primary")
        self.browser.wait_path("/glossary/concepts/")
        concept = self.browser.path
        self.assertIn("Severny Mys", self.browser.text("h1"))

        self.browser.open("/glossary")
        self.browser.type("[name=q]", "severny")
        self.browser.wait(lambda: len(self.browser.all("#results tbody tr")) == 1)
        self.assertIn("cảng Severny Mys", self.browser.text("#results tbody"))

        self.browser.open(concept)
        self.browser.click("[data-action=retire]")
        self.browser.the("[data-action=restore]")
        self.browser.open("/glossary/history")
        self.assertEqual(len(self.browser.all(".changes li")), 2)

    def test_what_is_wrong_with_a_concept_is_said_at_its_field(self):
        self.browser.open("/glossary/new")
        self.browser.type("[data-rows=terms] .row:nth-child(1) [data-key=lang]", "no language")
        self.browser.type("[data-rows=terms] .row:nth-child(1) [data-key=text]", "Severny Mys")
        self.browser.the("[aria-invalid=true]")

    def test_a_finding_is_corrected_and_the_correction_undone(self):
        terms = [("en", "preferred", "mine"), ("vi", "preferred", "mìn biển"), ("vi", "deprecated", "thủy lôi")]
        self.desk.ask("/api/v1/glossary/concepts", {
            "id": "naval-mine", "status": "current",
            "terms": [{"lang": lang, "status": status, "text": text} for lang, status, text in terms]})
        self.browser.open("/glossary/findings")
        self.browser.wait(lambda: self.browser.all(".finding .fix:not([hidden])"), "no finding that can be corrected")
        sentence = self.browser.text(".finding:has(.fix:not([hidden])) .sentence")
        self.browser.click(".finding .fix:not([hidden])")
        self.browser.the(".finding.is-fixed .undo:not([hidden])")
        corrected = self.browser.text(".finding.is-fixed .sentence")
        self.assertNotEqual(corrected, sentence)
        self.browser.click(".finding.is-fixed .undo")
        self.browser.wait(lambda: not self.browser.all(".finding.is-fixed"))
        self.assertIn(sentence, [place.text for place in self.browser.all(".finding .sentence")])


if __name__ == "__main__":
    unittest.main()
