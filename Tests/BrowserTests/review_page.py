"""The review of an alignment, as an editor handles it."""

from selenium.webdriver.common.keys import Keys


class ReviewPage:
    def __init__(self, browser):
        self.browser = browser

    def open(self, review):
        self.browser.open(f"/reviews/{review}")
        self.wait()
        return self

    def wait(self):
        """Until keys are heard."""
        self.browser.the("#review[data-ready]")
        return self

    # Segments, by their side and place

    def segment(self, side, index):
        """What the page says of a segment: its words, the id and the state of its bead."""
        return self.browser.value(
            "(({ text, bead, state }) => ({ text, bead, state }))(document.getElementById(arguments[0]).dataset)",
            f"s-{side}-{index}")

    def bead(self, bead):
        """The places of its segments in the source, and in the target."""
        return tuple(
            self.browser.value(
                "[...document.querySelectorAll(`.segment[data-side=${arguments[0]}]`)]"
                ".filter(segment => segment.dataset.bead === arguments[1])"
                ".map(segment => Number(segment.dataset.segment)).sort((a, b) => a - b)", side, bead)
            for side in ("source", "target"))

    def beside(self, side, index):
        """The bead that a segment stands in."""
        return self.bead(self.segment(side, index)["bead"])

    def pairs(self):
        """Beads of one segment a side that nobody has judged, as pairs of places, in the order of the target."""
        beads = self.browser.value(
            "[...new Set([...document.querySelectorAll('.segment[data-side=target][data-state=proposed]')]"
            ".map(segment => segment.dataset.bead))]")
        found = [self.bead(bead) for bead in beads]
        return [(source[0], target[0]) for source, target in found if len(source) == len(target) == 1]

    # Keys

    def focus(self, side, index):
        self.browser.driver.execute_script("document.getElementById(arguments[0]).focus()", f"s-{side}-{index}")

    def press(self, side, index, *keys):
        self.focus(side, index)
        self.browser.press(*keys)

    def select(self, *segments):
        for side, index in segments:
            self.press(side, index, Keys.SPACE)

    def edit(self, side, index, text):
        """Opens the segment's words, and types others in their place."""
        self.press(side, index, "e")
        self.browser.type(f"#s-{side}-{index} textarea", text)

    def save(self):
        self.browser.press_with_control(Keys.ENTER)

    # Waiting

    def wait_state(self, side, index, state):
        self.browser.wait(lambda: self.segment(side, index)["state"] == state, f"{side} {index} is not {state}")

    def wait_text(self, side, index, text):
        self.browser.wait(lambda: self.segment(side, index)["text"] == text, f"{side} {index} does not read: {text}")

    def wait_beside(self, side, index, places):
        self.browser.wait(lambda: self.beside(side, index) == places, f"{side} {index} is not in {places}")

    def wait_status(self, words):
        self.browser.wait(lambda: words in self.browser.text("#status"), f"the page does not say: {words}")
