"""Two people on one article: each sees what the other does, and nobody's words are lost."""

import unittest

from selenium.webdriver.common.keys import Keys

from browser import Browser
from review_page import ReviewPage
from served_case import ServedCase


class TwoEditors(ServedCase):
    tokens = {"An": "edit", "Bình": "edit", "Khách": "read"}
    # What somebody else was faster with.
    allowed_statuses = (401, 409)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = Browser()
        cls.addClassCleanup(cls.other.quit)

    def setUp(self):
        super().setUp()
        self.other.address = self.desk.address
        self.an = self.enter(self.browser, "An")
        self.begin()
        self.binh = self.enter(self.other, "Bình").open(self.review)

    def tearDown(self):
        super().tearDown()
        self.leave(self.other)

    def enter(self, browser, name):
        browser.driver.delete_all_cookies()
        browser.open("/sign-in?next=/reviews")
        browser.type("#token", self.desk.tokens[name])
        browser.click("main button.primary")
        browser.wait_path("/reviews")
        return ReviewPage(browser)

    def begin(self):
        self.browser.paste("#source", "The talks resumed on June 30.\n\nOrlova left Geneva for Hanoi.")
        self.browser.paste("#target", "Đàm phán nối lại ngày 30/6.\n\nBà Orlova rời Geneva tới Hà Nội.")
        self.browser.click("#begin button.primary")
        self.browser.wait_path("/reviews/")
        self.an.wait()
        self.review = self.browser.path.split("/")[-1]

    def test_what_is_typed_outlives_the_session(self):
        self.an.edit("target", 0, "Chưa lưu.")
        self.desk.run("token", "remove", "An")
        self.an.save()
        self.an.wait_status("sign in again")
        self.assertEqual(self.browser.value("document.querySelector('#s-target-0 textarea').value"), "Chưa lưu.")
        # Its words are given up: the browser would ask.
        self.browser.press(Keys.ESCAPE)

    def test_that_another_changed_the_words_is_said_until_one_has_decided(self):
        self.an.edit("target", 0, "Của An.")
        self.binh.edit("target", 0, "Của Bình.")
        self.binh.save()
        self.binh.wait_text("target", 0, "Của Bình.")
        note = "#s-target-0 .editing .note"
        self.browser.wait(lambda: "Của Bình." in self.browser.text(note), "An is not told")
        self.binh.press("target", 1, "r")
        self.an.wait_state("target", 1, "rejected")
        self.assertIn("Của Bình.", self.browser.text(note))
        self.assertEqual(self.browser.value("document.querySelector('#s-target-0 textarea').value"), "Của An.")
        self.browser.press(Keys.ESCAPE)

    def test_what_one_does_the_other_sees(self):
        self.an.press("target", 0, "a")
        self.an.wait_state("target", 0, "accepted")
        self.binh.wait_state("target", 0, "accepted")
        self.binh.wait_status("An")
        self.binh.press("target", 1, "r")
        self.binh.wait_state("target", 1, "rejected")
        self.an.wait_state("target", 1, "rejected")
        self.an.wait_status("Bình")

    def test_both_edit_one_segment_and_neither_loses_words(self):
        first, second = "Hòa đàm được nối lại ngày 30/6.", "Các bên nối lại đàm phán ngày 30/6."
        self.binh.edit("target", 0, second)
        self.an.edit("target", 0, first)
        self.an.save()
        self.an.wait_text("target", 0, first)
        # The words of the first come to the second, who is still typing.
        self.binh.wait_text("target", 0, first)
        typed = "document.querySelector('#s-target-0 textarea')?.value"
        self.assertEqual(self.other.value(typed), second)
        self.binh.wait_status("An")
        self.assertIn(first, self.other.text("#s-target-0 form"))
        self.other.screenshot("review.two-editors")
        # Who has seen both may decide.
        self.binh.save()
        self.binh.wait_text("target", 0, second)
        self.an.wait_text("target", 0, second)

    def test_a_change_of_what_one_has_not_seen_is_refused_and_what_was_typed_stays(self):
        first, second = "Hòa đàm được nối lại ngày 30/6.", "Các bên nối lại đàm phán ngày 30/6."
        self.binh.edit("target", 0, second)
        # News does not reach this browser, as on a train.
        self.other.driver.execute_script("window.EventSource = null;")
        self.other.driver.execute_cdp_cmd("Network.enable", {})
        self.other.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/view"]})
        try:
            self.an.edit("target", 0, first)
            self.an.save()
            self.an.wait_text("target", 0, first)
            self.binh.save()
            self.other.wait(lambda: self.other.text("#status"))
        finally:
            self.other.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
        self.assertEqual(self.other.value("document.querySelector('#s-target-0 textarea')?.value"), second)
        self.assertEqual(self.an.segment("target", 0)["text"], first)

    def test_who_may_only_read_looks_on(self):
        reader = self.enter(self.other, "Khách").open(self.review)
        self.assertEqual(self.other.all("#tools [data-action=accept], #tools [data-action=edit]"), [])
        reader.press("target", 0, "a", "e")
        self.assertEqual(self.other.all("#view textarea"), [])
        self.an.press("target", 0, "a")
        reader.wait_state("target", 0, "accepted")


if __name__ == "__main__":
    unittest.main()
