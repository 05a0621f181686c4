"""Take the picture of the README: the shipped examples, read, served and looked at.

`python docs/picture.py` writes docs/images/explorer.png. It needs Chromium (Debian: apt-get install chromium) and the
test extra; another browser is named by the variable CHROMIUM.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import sleep

import uvicorn
from playwright.sync_api import sync_playwright

from fasti.record import Record
from fasti.web.app import app
from fasti.web.serve import address_of, listen

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "images" / "explorer.png"
BROWSER = os.environ.get("CHROMIUM", "/usr/bin/chromium")
OPTIONS = ["--no-sandbox", "--headless", "--disable-gpu"]
SHOWN = "source=leadership/trotsky&day=1927-11-01"
CHOSEN = "Concessions Committee"
LIMIT = 400_000


def main() -> None:
    """Read, serve, take the picture, and say how large it is."""
    with TemporaryDirectory() as folder:
        where = Path(folder) / "examples.fasti"
        with Record.open(where) as record:
            record.read([ROOT / "examples"])
        with listen(port=0) as listener:
            server = uvicorn.Server(uvicorn.Config(app(where), log_level="warning"))
            thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
            thread.start()
            while thread.is_alive() and not server.started:
                sleep(0.05)
            take(address_of(listener))
            server.should_exit = True
            thread.join()
    size = PICTURE.stat().st_size
    print(f"{PICTURE.relative_to(ROOT)}: {size // 1000} kB")
    if size > LIMIT:
        sys.exit(f"the picture is larger than {LIMIT // 1000} kB")


def take(address: str) -> None:
    """Open the page at `address`, choose a line, and keep what is seen."""
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=OPTIONS)
        page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce", color_scheme="light")
        page.goto(f"{address}#{SHOWN}")
        page.locator("#life .row-button", has_text=CHOSEN).first.click()
        page.locator("#text .mark.chosen").first.wait_for()
        page.locator("#life .evidence mark").first.wait_for()
        page.locator("#life .answer.surely").first.wait_for()
        page.mouse.move(0, 0)
        page.wait_for_timeout(500)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
