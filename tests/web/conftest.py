"""A record of prepared claims, the application over it, and a browser to look at it with."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any

import pytest
import uvicorn
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from fasti.claims import Claim
from fasti.record import Record
from fasti.text import Source
from fasti.web.app import app
from fasti.web.serve import address_of, listen

CHROMIUM = Path("/usr/bin/chromium")
OPTIONS = (
    "--no-sandbox --headless --disable-gpu --disable-background-networking --disable-component-update --disable-sync"
).split()

MARGARETE = """\
𝔐argarete Brandt was born in Lübeck on 3 May 1871. 🎻 She joined the Harbour Union in 1899 and was its secretary from \
March 1902 until 17 June 1911, when Emil Kruse replaced her.

After 1912 she lived in Hamburg. <script>document.title = "broken"</script> She died on 9 October 1938. \
<img src="x" onerror="document.title = 'broken'">"""
NOTICE = "Brandt, Margarete, born 15 May 1871, secretary of the Harbour Union, died 9 October 1938."
VARRO = "Gaius Varro was consul from 1 January until 31 December 61 BC and died on 7 December 43 BC."


def prepared() -> list[tuple[Source, list[dict[str, Any]]]]:
    """The sources, and of each the claims: a quote and slots."""
    brandt = {"who": "Margarete Brandt"}
    return [
        (
            Source(id="brandt", text=MARGARETE, title="Brandt, Margarete"),
            [
                {"kind": "birth", **brandt, "place": "Lübeck", "at": "1871-05-03",
                 "quote": "born in Lübeck on 3 May 1871"},
                {"kind": "membership", **brandt, "org": "Harbour Union", "how": "joined", "begin": "1899",
                 "quote": "joined the Harbour Union in 1899"},
                {"kind": "post", **brandt, "what": "secretary", "org": "Harbour Union", "begin": "1902-03",
                 "end": "1911-06-17", "other": "Emil Kruse",
                 "quote": "was its secretary from March 1902 until 17 June 1911, when Emil Kruse replaced her"},
                {"kind": "post", "who": "Emil Kruse", "what": "secretary", "org": "Harbour Union",
                 "begin": "1911-06-17", "other": "Margarete Brandt",
                 "quote": "17 June 1911, when Emil Kruse replaced her"},
                {"kind": "residence", **brandt, "place": "Hamburg", "begin": "[1912..]",
                 "quote": "After 1912 she lived in Hamburg"},
                {"kind": "death", **brandt, "at": "1938-10-09", "quote": "died on 9 October 1938"},
            ],
        ),
        (
            Source(id="notice", text=NOTICE, title="A short notice"),
            [
                {"kind": "birth", **brandt, "at": "1871-05-15", "quote": "born 15 May 1871"},
                {"kind": "post", **brandt, "what": "secretary", "org": "Harbour Union",
                 "quote": "secretary of the Harbour Union"},
                {"kind": "death", **brandt, "at": "1938-10-09", "quote": "died 9 October 1938"},
            ],
        ),
        (
            Source(id="varro", text=VARRO, title="Varro"),
            [
                {"kind": "post", "who": "Gaius Varro", "what": "consul", "begin": "-0060-01-01", "end": "-0060-12-31",
                 "quote": "was consul from 1 January until 31 December 61 BC"},
                {"kind": "death", "who": "Gaius Varro", "at": "-0042-12-07", "quote": "died on 7 December 43 BC"},
            ],
        ),
    ]  # fmt: skip


def claim(source: Source, line: dict[str, Any]) -> Claim:
    start = source.text.index(line["quote"])
    return Claim.from_json({**line, "span": [start, start + len(line["quote"])]}, source)


@pytest.fixture(scope="session")
def record_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record that holds the prepared claims."""
    path = tmp_path_factory.mktemp("web") / "prepared.fasti"
    with Record.open(path) as record:
        for source, lines in prepared():
            record.add(source, [claim(source, line) for line in lines], reader="prepared/1")
    return path


@pytest.fixture(scope="session")
def record(record_path: Path) -> Iterator[Record]:
    """The same record, open: what the page must agree with."""
    with Record.open(record_path, create=False) as record:
        yield record


@pytest.fixture(scope="session")
def client(record_path: Path) -> Iterator[TestClient]:
    """Somebody who asks the application."""
    with TestClient(app(record_path), base_url="http://localhost") as client:
        yield client


@pytest.fixture(scope="session")
def address(record_path: Path) -> Iterator[str]:
    """The address of the page, served as `fasti serve` serves it."""
    with listen(port=0) as listener:
        server = uvicorn.Server(uvicorn.Config(app(record_path), log_level="warning"))
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while thread.is_alive() and not server.started:
            sleep(0.02)
        yield address_of(listener)
        server.should_exit = True
        thread.join(timeout=10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(params=[1440, 360], ids=["wide", "narrow"])
def width(request: pytest.FixtureRequest) -> int:
    """The width of the window, in pixels: room for text and life side by side, or for one of them."""
    return int(request.param)


def is_trouble(said: ConsoleMessage) -> bool:
    """Whether the browser complains of something: a refusal by the policy, a module that fails; not of an answer."""
    answer = said.text.startswith("Failed to load resource") and "/api/" in said.location.get("url", "")
    return said.type == "error" and not answer


@pytest.fixture
def page(browser: Browser, address: str, width: int) -> Iterator[Page]:
    """A window on the page. Nothing it runs may fail or be refused, and it asks nothing of any other machine."""
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", base_url=address)
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if is_trouble(said) else None)
    page.on("response", lambda got: troubles.append(got.url) if got.status >= 400 and "/static/" in got.url else None)
    page.on("request", lambda asked: None if asked.url.startswith(address) else troubles.append(asked.url))
    page.set_default_timeout(10_000)
    yield page
    context.close()
    assert troubles == []
