"""A real Firefox, driven over Marionette, the protocol that Mozilla tests it with."""

from __future__ import annotations

import base64
import gc
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from marionette_driver import Wait
from marionette_driver.by import By
from marionette_driver.marionette import Marionette

__all__ = ["Firefox", "started"]

PATIENCE = 20  # seconds

# Requests of tabs, and words of pages to the console; the browser's own are not ours to judge.
WATCH = """
    globalThis.troubles = [];
    Services.obs.addObserver({observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        if (channel.loadInfo?.browsingContextID) troubles.push(channel.URI.spec);
    }}, "http-on-opening-request");
    Services.ppmm.addMessageListener("said", ({data: {file, words}}) => {
        if (file.startsWith("file:")) troubles.push(words);
    });
    const listen = `data:application/javascript,${encodeURIComponent(arguments[0])}`;
    Services.ppmm.loadProcessScript(listen, true);
"""
LISTEN = """
    Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage).addLogEventListener(
        ({filename, level, arguments: [first]}) =>
            sendAsyncMessage("said", {file: filename, words: `${level}: ${first}`}),
        Cc["@mozilla.org/systemprincipal;1"].createInstance(Ci.nsIPrincipal),
    );
"""
ERRORS = """
    for (const message of Services.console.getMessageArray()) {
        if (!(message instanceof Ci.nsIScriptError)) continue;
        const ours = /^(content|CSP)/.test(message.category) || /^file:/.test(message.sourceName);
        if (ours) troubles.push(message.errorMessage);
    }
    Services.console.reset();
    return troubles.splice(0);
"""


class Firefox:
    """One window, and what goes wrong in it.

    Parameters
    ----------
    driver : Marionette
        With a session.
    """

    def __init__(self, driver: Any) -> None:
        self._driver = driver
        self._within_browser(WATCH, LISTEN)

    def open(self, page: Path, address: str = "") -> None:
        """Open a page from disk anew, and wait until it says how many incidents it shows."""
        self._driver.navigate("about:blank")
        self._driver.navigate(page.as_uri() + address)
        self.wait("document.querySelector('.status')?.textContent")

    def troubles(self) -> list[str]:
        """Return errors, words to the console and requests since the last call."""
        return list(self._within_browser(ERRORS))

    def wait(self, expression: str) -> None:
        """Wait until JavaScript is true."""
        Wait(self._driver, PATIENCE).until(
            lambda _: self.evaluate(expression), message=f"{expression} was never true"
        )

    def evaluate(self, expression: str, *arguments: Any) -> Any:
        """Return the value of JavaScript in the page."""
        script = f"return ({expression});"
        return self._driver.execute_script(script, script_args=arguments, sandbox=None)

    def text(self, selector: str) -> str:
        """Return the words that are seen."""
        return str(self._driver.find_element(By.CSS_SELECTOR, selector).text)

    def texts(self, selector: str) -> list[str]:
        """Return the words that are seen in each."""
        return [each.text for each in self._driver.find_elements(By.CSS_SELECTOR, selector)]

    def click(self, selector: str) -> None:
        """Click as a mouse does."""
        self._driver.find_element(By.CSS_SELECTOR, selector).click()

    def type(self, selector: str, words: str) -> None:
        """Type as a keyboard does."""
        self._driver.find_element(By.CSS_SELECTOR, selector).send_keys(words)

    def picture(self, file: Path) -> None:
        """Save what is seen as PNG."""
        file.write_bytes(base64.b64decode(self._driver.screenshot(full=False)))

    def forget(self) -> None:
        """Let go of what drives a window that is closed."""
        self._driver = None

    def _within_browser(self, script: str, *arguments: str) -> Any:
        with self._driver.using_context("chrome"):
            return self._driver.execute_script(
                script, script_args=arguments, sandbox="system", new_sandbox=False
            )


@contextmanager
def started(executable: str, folder: Path) -> Iterator[Firefox]:
    """Start a Firefox without a screen, its profile and log in a folder, and end it."""
    with left_open():
        driver = Marionette(
            bin=executable,
            port=0,
            headless=True,
            gecko_log=str(folder / "firefox.log"),
            workspace=str(folder),
        )
    window = None
    try:
        driver.start_session()
        window = Firefox(driver)
        yield window
        driver.quit()
    finally:
        driver.cleanup()
        # The driver makes another profile when it ends, and would remove it too late.
        driver.instance.profile.cleanup()
        if window:
            window.forget()
        with left_open():
            del driver


@contextmanager
def left_open() -> Iterator[None]:
    """Collect the sockets by which the driver knocks until Firefox answers, without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield
        gc.collect()
