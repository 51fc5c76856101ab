"""An editor's way: a pair is aligned, corrected by keyboard, accepted, and found by search."""

import unittest

from selenium.webdriver.common.keys import Keys

from review_page import ReviewPage
from served_case import ServedCase


class Review(ServedCase):
    def setUp(self):
        super().setUp()
        self.page = ReviewPage(self.browser)

    def search(self, text):
        """The pairs that the search page finds."""
        self.browser.open("/search")
        self.browser.type("#q", text)
        self.browser.press(Keys.ENTER)
        self.browser.wait(lambda: self.browser.path != "/search" and not self.browser.all("#results[aria-busy]"))
        return [hit.text for hit in self.browser.all(".hit")]

    def test_a_pair_is_pasted_aligned_corrected_accepted_and_found(self):
        self.browser.open("/reviews")
        source = "Talks resume in Geneva\n\nThe talks resumed on June 30.\n\nNobody expects a quick treaty, Orlova said."
        target = "Đàm phán nối lại ở Geneva\n\nĐàm phán nối lại ngày 30/6.\n\nBà Orlova nói không ai trông đợi sớm có hiệp ước."
        self.browser.paste("#source", source)
        self.browser.paste("#target", target)
        self.browser.click("#begin button.primary")
        self.browser.wait_path("/reviews/")
        self.page.wait()
        self.page.edit("target", 2, "Bà Orlova cho hay chẳng ai mong sớm có hòa ước.")
        self.page.save()
        self.page.wait_text("target", 2, "Bà Orlova cho hay chẳng ai mong sớm có hòa ước.")
        # By hand, whatever the aligner thought of it.
        self.page.press("target", 2, "u")
        self.page.wait_beside("target", 2, ([], [2]))
        self.page.select(("source", 2), ("target", 2))
        self.browser.press("l")
        self.page.wait_beside("target", 2, ([2], [2]))
        self.page.press("target", 2, "a")
        self.page.wait_state("target", 2, "accepted")
        found = self.search("hòa ước")
        self.assertEqual(len(found), 1)
        self.assertIn("Nobody expects a quick treaty", found[0])
        self.assertEqual(self.search("trông đợi sớm"), [])

    def test_beads_are_accepted_rejected_and_undone_by_keyboard(self):
        self.page.open(self.desk.review())
        (_, first), (_, second), *_ = self.page.pairs()
        self.page.press("target", first, Keys.ENTER)
        self.page.wait_state("target", first, "accepted")
        self.page.press("target", second, "r")
        self.page.wait_state("target", second, "rejected")
        self.page.press("target", second, "z")
        self.page.wait_state("target", second, "proposed")
        self.page.press("target", first, "z")
        self.page.wait_state("target", first, "proposed")

    def test_beads_are_unlinked_linked_merged_and_split_by_keyboard(self):
        self.page.open(self.desk.review())
        pairs = self.page.pairs()
        (one, first), (other, second) = next(
            pair for pair in zip(pairs, pairs[1:]) if pair[1][0] == pair[0][0] + 1 and pair[1][1] == pair[0][1] + 1)
        self.page.press("target", first, "u")
        self.page.wait_beside("target", first, ([], [first]))
        self.page.select(("source", one), ("target", first))
        self.browser.press("l")
        self.page.wait_beside("target", first, ([one], [first]))
        self.page.select(("target", first), ("target", second))
        self.browser.press("m")
        both = ([one, other], [first, second])
        self.page.wait_beside("target", first, both)
        self.page.press("target", first, "s")
        self.page.wait_beside("target", first, ([one], [first]))
        self.page.press("target", first, "z")
        self.page.wait_beside("target", first, both)

    def test_keys_move_between_segments_texts_and_open_beads(self):
        self.page.open(self.desk.review())
        focused = "document.activeElement.id"
        self.page.press("target", 1, Keys.ARROW_DOWN)
        self.assertEqual(self.browser.value(focused), "s-target-2")
        self.browser.press(Keys.ARROW_UP, Keys.ARROW_LEFT)
        self.assertTrue(self.browser.value(focused).startswith("s-source-"))
        self.browser.press(Keys.ARROW_RIGHT)
        self.assertEqual(self.browser.value(focused), "s-target-1")
        self.browser.press("n")
        self.assertNotEqual(self.browser.value(focused), "s-target-1")
        self.browser.press("p")
        self.assertEqual(self.browser.value(focused), "s-target-1")
        self.browser.press("?")
        self.browser.wait(lambda: self.browser.value("document.getElementById('keys').open"))
        self.assertEqual(self.browser.barriers(), [])
        self.browser.screenshot("review.keys")
        self.browser.press(Keys.ESCAPE)

    def test_what_is_typed_is_left_with_escape(self):
        self.page.open(self.desk.review())
        before = self.page.segment("target", 1)["text"]
        self.page.edit("target", 1, "Không lưu.")
        self.assertEqual(self.browser.barriers(), [])
        self.browser.press(Keys.ESCAPE)
        self.browser.wait(lambda: not self.browser.all("#view textarea"))
        self.assertEqual(self.page.segment("target", 1)["text"], before)
        self.assertEqual(self.browser.value("document.activeElement.id"), "s-target-1")

    def test_links_are_drawn(self):
        self.page.open(self.desk.review())
        self.browser.wait(lambda: len(self.browser.all("#view svg.links path")) > 5)

    def test_a_long_article_is_ready_soon(self):
        """Printed for the record: what machines of all kinds take is no matter of right and wrong."""
        source = "\n\n".join(f"On June {n % 30 + 1} convoy {n} reached the port of Novy with {n * 7} tons of grain."
                             for n in range(1, 41))
        target = "\n\n".join(f"Ngày {n % 30 + 1}/6, đoàn xe số {n} tới cảng Novy với {n * 7} tấn ngũ cốc."
                             for n in range(1, 61))
        review = self.desk.review(source, target)
        times = []
        for _ in range(5):
            self.page.open(review)
            times.append(round(self.browser.value("performance.getEntriesByName('review-ready')[0].startTime")))
        sizes = [len(self.browser.all(f".segment[data-side={side}]")) for side in ("source", "target")]
        print(f"\nreview of {sizes[0]} x {sizes[1]} segments: keys are heard after {min(times)} to {max(times)} ms")
        self.assertEqual(sizes, [40, 60])
        self.page.press("target", 3, Keys.ARROW_DOWN)
        self.assertEqual(self.browser.value("document.activeElement.id"), "s-target-4")
        # What is shown anew, since somebody else did something, stays where it was.
        self.browser.press(Keys.END)
        top = "Math.round(document.querySelector('.side.target').scrollTop)"
        place = self.browser.value(top)
        self.assertGreater(place, 100)
        bead = int(self.page.segment("target", 0)["bead"])
        self.desk.ask(f"/api/v1/reviews/{review}/changes", {"revision": 0, "change": "reject", "beads": [bead]})
        self.page.wait_state("target", 0, "rejected")
        self.assertEqual(self.browser.value(top), place)

    def test_capital_letters_are_no_other_keys(self):
        """Caps Lock and input methods make others of them, and a capital A alone accepts what is sure."""
        self.page.open(self.desk.review())
        (_, first), (_, second) = self.page.pairs()[:2]
        for target, key in ((first, "A"), (second, "â")):
            self.page.focus("target", target)
            self.browser.driver.execute_script(
                "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], bubbles: true }))",
                key)
            self.page.wait_state("target", target, "accepted")
        accepted = self.browser.value(
            "new Set([...document.querySelectorAll('.segment[data-state=accepted]')].map(s => s.dataset.bead)).size")
        self.assertEqual(accepted, 2)


if __name__ == "__main__":
    unittest.main()
