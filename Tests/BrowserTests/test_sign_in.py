"""Who may do what: a desk with tokens."""

import unittest

from served_case import ServedCase


class SignIn(ServedCase):
    tokens = {"An": "edit", "Khách": "read"}
    # Of the page that somebody without a token asks for, and of the form that is sent with a wrong one.
    allowed_statuses = (401, 403)

    def setUp(self):
        super().setUp()
        self.browser.driver.delete_all_cookies()

    def sign_in(self, token, page="/reviews"):
        self.browser.open(f"/sign-in?next={page}")
        self.browser.type("#token", token)
        self.browser.click("main button.primary")

    def test_one_signs_in_goes_on_and_signs_out(self):
        self.browser.open("/reviews")
        self.browser.wait_path("/sign-in")
        self.assertEqual(self.browser.barriers(), [])
        self.browser.screenshot("sign-in.token")
        self.browser.type("#token", self.desk.tokens["An"])
        self.browser.click("main button.primary")
        self.browser.wait_path("/reviews")
        self.assertEqual(self.browser.text(".account"), "An")
        self.browser.the("#begin")

        self.browser.click(".account")
        self.browser.wait_path("/sign-in")
        self.browser.click("main form button")
        self.browser.the("#token")
        self.browser.open("/reviews")
        self.browser.wait_path("/sign-in")

    def test_a_wrong_token_is_refused(self):
        self.sign_in("songngu_wrong")
        self.browser.the("[role=alert]")
        self.assertEqual(self.browser.value("document.activeElement.closest('[hidden]')"), None)
        self.assertEqual(self.browser.barriers(), [])

    def test_who_may_only_read_sees_nothing_that_changes(self):
        self.sign_in(self.desk.tokens["Khách"])
        self.browser.wait_path("/reviews")
        self.assertEqual(self.browser.all("#begin"), [])
        for path, control in {
            "/search?q=Ladozhin": ".hit .edit, #editor",
            "/glossary": "#add-concept",
            "/glossary/findings": "#fix-all, .fix:not([hidden])",
            "/": ".undo",
        }.items():
            with self.subTest(page=path):
                self.browser.open(path)
                self.browser.wait_path(path)
                self.assertEqual(self.browser.all(control), [])


if __name__ == "__main__":
    unittest.main()
