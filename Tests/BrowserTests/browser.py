"""Chromium, as people use it and as those who check pages look into it."""

import base64
import importlib.util
import json
import os
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 20
"""Seconds after which what is waited for will not come."""

DESKTOP = (1280, 900)
PHONE = (360, 740)

SCREENSHOTS = os.environ.get("SONGNGU_SCREENSHOTS")


def axe():
    """The source of axe-core, out of a package that is not imported: it wants a driver other than ours."""
    package = importlib.util.find_spec("axe_playwright_python")
    if package is None:
        raise AssertionError("axe-core is missing: pip install --no-deps axe-playwright-python")
    return (Path(package.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")


class Browser:
    """One Chromium with its own cookies."""

    def __init__(self, address="", language="en"):
        self.address = address
        options = webdriver.ChromeOptions()
        options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        options.add_argument("--headless=new")
        options.add_argument("--disable-dev-shm-usage")
        options.add_argument(f"--accept-lang={language}")
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        driver = os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
        self.resize(DESKTOP)

    def quit(self):
        self.driver.quit()

    # Going somewhere, and looking

    def open(self, path):
        """A path of the desk, or a whole address."""
        self.driver.get(path if ":" in path else self.address + path)

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.address)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def the(self, selector):
        """The one element, once it is there."""
        return self.wait(lambda: self.all(selector), f"nothing matches {selector}")[0]

    def text(self, selector):
        """What the first element says, whether or not it is in view; nothing where there is none."""
        script = "return document.querySelector(arguments[0])?.textContent.trim() ?? ''"
        return self.driver.execute_script(script, selector)

    def value(self, expression, *arguments):
        """What an expression of JavaScript gives."""
        return self.driver.execute_script(f"return {expression}", *arguments)

    def wait(self, condition, message="it did not come to pass"):
        """What the condition gives, once that is something."""
        return WebDriverWait(self.driver, PATIENCE, 0.05).until(lambda _: condition(), message)

    def wait_path(self, start):
        """Waits for a page whose path begins so, and for its scripts."""
        self.wait(lambda: self.path.startswith(start) and self.value("document.readyState") == "complete",
                  f"no page {start}")

    # Doing something

    def click(self, selector):
        """An element that a page which comes and goes has just replaced is looked for anew by the next wait."""
        self.the(selector).click()

    def type(self, selector, text):
        """In place of what stands in a field."""
        field = self.the(selector)
        field.clear()
        field.send_keys(text)

    def paste(self, selector, text):
        """As a whole, as the clipboard would: an article key by key takes seconds."""
        script = """const [field, text] = arguments;
            field.value = text;
            field.dispatchEvent(new Event("input", { bubbles: true }));"""
        self.driver.execute_script(script, self.the(selector), text)

    def press(self, *keys):
        """Keys, or texts, for whatever has the focus: no element is named, as pages may replace it any time."""
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def press_with_control(self, key):
        ActionChains(self.driver).key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()

    # How it is shown

    def resize(self, size):
        width, height = size
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def scheme(self, name):
        """light or dark"""
        features = [{"name": "prefers-color-scheme", "value": name}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    @contextmanager
    def phone(self):
        self.resize(PHONE)
        try:
            yield
        finally:
            self.resize(DESKTOP)

    @contextmanager
    def dark(self):
        self.scheme("dark")
        try:
            yield
        finally:
            self.scheme("light")

    def screenshot(self, name):
        """The whole page, for those who look at the output of a run."""
        if not SCREENSHOTS:
            return
        folder = Path(SCREENSHOTS)
        folder.mkdir(parents=True, exist_ok=True)
        size = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 6000), "scale": 1}
        shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
        (folder / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))

    # Checking

    def complaints(self, allowed=()):
        """What the browser's console has had to say since it was last asked, but for answers with a status allowed."""
        return [
            f"{entry['level']}: {entry['message']}" for entry in self.driver.get_log("browser")
            if entry["level"] in ("WARNING", "SEVERE")
            and not any(f"the server responded with a status of {status}" in entry["message"] for status in allowed)
        ]

    def overflow(self):
        """Elements that stand out of the page to the right, by their tags and names; none where nothing scrolls."""
        return self.driver.execute_script("""
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            return [...document.querySelectorAll("body *")]
                .filter(element => element.getBoundingClientRect().right > width + 1)
                .map(element => `${element.tagName.toLowerCase()}#${element.id}.${element.className}`).slice(0, 8);
        """)

    def barriers(self):
        """Serious and critical findings of axe-core."""
        if not self.value("Boolean(window.axe)"):
            self.driver.execute_script(axe())
        found = self.driver.execute_async_script("""
            const done = arguments[0];
            axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => done(violations), done);
        """)
        return [
            f"{finding['id']} ({finding['impact']}): {finding['help']}: "
            + json.dumps([node["target"] for node in finding["nodes"]][:4])
            for finding in found if finding["impact"] in ("serious", "critical")
        ]
