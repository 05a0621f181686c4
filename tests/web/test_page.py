"""The page as somebody uses it, wide and narrow: text, life, day and findings show each other."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from fasti.record import Record
from fasti.web.app import STATIC

WIDE = 1440


def panel(page: Page, name: str) -> Locator:
    """A panel, brought to the front by its tab where there is one."""
    tab = page.get_by_role("tab", name=name)
    if tab.is_visible():
        tab.click()
    return page.locator({"Text": "#text", "Life": "#life", "Day": "#on", "Findings": "#findings"}[name])


def words_marked(text: Locator, css: str) -> str:
    return "".join(text.locator(css).all_text_contents())


def test_a_text_opens_with_the_life_it_speaks_of(page: Page) -> None:
    page.goto("/")
    panel(page, "Text").get_by_role("button", name="Brandt, Margarete").click()
    expect(panel(page, "Life").get_by_role("heading", name="Margarete Brandt")).to_be_visible()
    assert "source=brandt" in page.url


def test_every_claim_is_marked_on_its_very_words(page: Page, record: Record) -> None:
    page.goto("/#source=brandt&view=text")
    for claim in record.claims("brandt"):
        page.goto(f"/#source=brandt&view=text&claim={claim.id}")
        expect(page.locator("#text .mark.chosen").first).to_be_visible()
        assert words_marked(page.locator("#text"), ".mark.chosen") == claim.quote


def test_the_text_is_shown_as_printed_and_nothing_in_it_runs(page: Page, record: Record) -> None:
    page.goto("/#source=brandt&view=text")
    prose = page.locator("#text .prose")
    expect(prose).to_be_visible()
    assert prose.text_content() == record.source("brandt").text
    assert page.locator("#text script, #text img").count() == 0
    assert page.title() == "Fasti"


def test_a_click_on_a_mark_shows_the_line_and_its_words(page: Page, record: Record) -> None:
    page.goto("/#source=brandt&view=text")
    page.locator("#text .mark", has_text="joined the Harbour").click()
    chosen = page.locator("#life .row-button[aria-expanded=true]")
    expect(chosen).to_contain_text("Harbour Union")
    expect(page.locator("#life .evidence mark")).to_have_text("joined the Harbour Union in 1899")
    claim = next(claim for claim in record.claims("brandt") if claim.kind == "membership")
    assert f"claim={claim.id}" in page.url


def test_words_that_claims_share_lead_to_each_of_them_in_turn(page: Page) -> None:
    page.goto("/#source=brandt&view=text")
    seen = set()
    for _ in range(2):
        panel(page, "Text").locator(".mark", has_text="17 June 1911").first.click()
        expect(page.locator("#life .row-button[aria-expanded=true]").first).to_be_visible()
        seen.add(re.search("claim=(\\w+)", page.url)[1])  # type: ignore[index]
    assert len(seen) == 2


def test_a_click_on_a_line_shows_its_words_in_the_text(page: Page, width: int) -> None:
    page.goto("/#person=Margarete Brandt")
    page.locator("#life .row-button", has_text="Hamburg").click()
    if width != WIDE:
        page.locator("#life .evidence").get_by_role("button", name="see the words").click()
    expect(page.locator("#text .mark.chosen").first).to_be_visible()
    assert words_marked(page.locator("#text"), ".mark.chosen") == "After 1912 she lived in Hamburg"


def test_the_address_brings_everything_back(page: Page) -> None:
    page.goto("/#source=brandt&person=Margarete Brandt")
    page.locator("#life .row-button", has_text="ecretary").click()
    expect(page.locator("#life .row-button[aria-expanded=true]")).to_have_count(1)
    page.reload()
    expect(page.locator("#life .row-button[aria-expanded=true]")).to_contain_text("ecretary")
    page.go_back()
    expect(page.locator("#life .row-button[aria-expanded=true]")).to_have_count(0)


WRITTEN = [("1 Jun 1905", "1905-06-01"), ("60 BC", "-0059"), ("1 May 61 BC", "-0060-05-01")]


@pytest.mark.parametrize(("written", "day"), WRITTEN)
def test_a_day_that_is_written_shows_its_state(page: Page, record: Record, written: str, day: str) -> None:
    page.goto("/")
    page.get_by_label("On", exact=True).fill(written)
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Day")).to_have_attribute("aria-selected", "true")
    state = record.on(day)
    for answer, lines in (("surely", state.surely), ("possibly", state.possibly)):
        expect(page.locator(f"#on .{answer} .held")).to_have_count(len(lines))
        names = {line.who.name for line in lines if line.who}
        assert set(page.locator(f"#on .{answer} .name").all_text_contents()) == names


def test_keys_step_the_day(page: Page) -> None:
    page.goto("/#day=1911-06-16&view=day")
    field = page.get_by_label("On", exact=True)
    expect(page.locator("#on .held", has_text="ecretary")).to_contain_text("17 June 1911")
    field.press("ArrowUp")
    expect(field).to_have_value("17 June 1911")
    field.press("ArrowUp")
    expect(page.locator("#on .surely .name, #on .possibly .name", has_text="Emil Kruse")).to_be_visible()
    field.press("Shift+ArrowDown")
    expect(field).to_have_value("18 May 1911")
    assert "day=1911-05-18" in page.url


def test_what_is_no_day_is_said_so_and_changes_nothing(page: Page) -> None:
    page.goto("/#day=1911-06-16")
    page.get_by_label("On", exact=True).fill("the ides")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("1 Nov 1927")
    assert "day=1911-06-16" in page.url


def test_a_line_of_the_day_leads_to_its_person_and_its_words(page: Page, width: int) -> None:
    page.goto("/#day=1905-06-01&view=day")
    page.locator("#on .held", has_text="ecretary").click()
    expect(page.locator("#text .mark.chosen").first).to_be_visible()
    if width != WIDE:
        page.get_by_role("tab", name="Day").click()
    page.locator("#on .name", has_text="Margarete Brandt").first.click()
    expect(page.locator("#life h2")).to_have_text("Margarete Brandt")
    expect(page.locator("#life .row-button[aria-expanded=true]")).to_have_count(1)


def test_the_life_says_what_held_on_the_day(page: Page, record: Record) -> None:
    page.goto("/#person=Margarete Brandt&day=1905-06-01")
    surely = {line.spell for line in record.on("1905-06-01").surely if line.who and line.who.name == "Margarete Brandt"}
    expect(page.locator("#life .answer.surely")).to_have_count(len(surely))
    expect(page.locator("#life .cursor")).to_be_visible()


def test_the_axis_sets_the_day(page: Page) -> None:
    page.goto("/#person=Margarete Brandt")
    expect(page.locator("#life .bar .sure").first).to_be_visible()
    track = page.locator("#life .axis-track")
    box = track.bounding_box()
    assert box
    track.click(position={"x": box["width"] / 2, "y": 20})
    expect(page.get_by_label("On", exact=True)).to_have_value(re.compile(r"\d+ \w+ 19\d\d"))


def test_a_longer_doubt_is_drawn_longer_and_an_unknown_end_is_open(page: Page) -> None:
    page.goto("/#person=Margarete Brandt")
    secretary = page.locator("#life .row-button", has_text="ecretary").first
    expect(secretary.locator(".sure")).to_have_count(1)
    residence = page.locator("#life .row-button", has_text="Hamburg")
    assert residence.locator(".sure").count() == 0
    page.goto("/#person=Emil Kruse")
    expect(page.locator("#life .row-button", has_text="ecretary").locator(".open").first).to_be_visible()


def test_findings_stand_with_both_quotes_and_lead_to_the_words(page: Page) -> None:
    page.goto("/")
    finding = panel(page, "Findings").locator(".finding", has_text="15 May 1871").first
    expect(finding.locator("blockquote")).to_have_count(2)
    finding.get_by_role("button", name="A short notice").click()
    expect(page.locator("#text .mark.chosen").first).to_be_visible()
    assert words_marked(page.locator("#text"), ".mark.chosen") == "born 15 May 1871"


def test_the_keyboard_alone_walks_text_lists_and_tabs(page: Page, width: int, record: Record) -> None:
    page.goto("/#source=brandt&view=text")
    prose = page.locator("#text .prose")
    prose.focus()
    first, second = sorted(record.claims("brandt"), key=lambda claim: claim.span)[:2]
    prose.press("ArrowRight")
    expect(page).to_have_url(re.compile(first.id))
    prose.press("ArrowRight")
    expect(page).to_have_url(re.compile(second.id))
    expect(page.locator("#says")).to_contain_text(second.quote)
    prose.press("Enter")
    expect(page.locator("#life .row-button[aria-expanded=true]")).to_be_visible()
    page.get_by_role("tab", name="Life").press("ArrowRight")
    expect(page.get_by_role("tab", name="Day")).to_be_focused()
    assert (width == WIDE) != page.get_by_role("tab", name="Text").is_visible()


def test_an_error_says_what_to_do(page: Page) -> None:
    page.route("**/api/life/**", lambda route: route.abort())
    page.goto("/")
    page.goto("/#person=Emil Kruse")
    expect(page.locator("#life [role=alert]")).to_contain_text("fasti serve")
    page.unroute("**/api/life/**")
    page.evaluate("() => { location.hash = 'person=Margarete Brandt'; }")
    expect(page.locator("#life h2")).to_have_text("Margarete Brandt")


@pytest.mark.parametrize("view", ["text", "life", "day", "findings"])
def test_nothing_is_wider_than_the_window_and_everything_has_a_name(page: Page, view: str) -> None:
    page.goto(f"/#source=brandt&person=Margarete Brandt&day=1905-06-01&view={view}")
    expect(page.locator("#life .row").first).to_be_attached()
    expect(page.locator("#on .held").first).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    unnamed = """() => [...document.querySelectorAll("button, input, [role=tab]")].filter((one) =>
      !(one.textContent.trim() || one.getAttribute("aria-label") || one.labels?.length)).map((one) => one.outerHTML)"""
    assert page.evaluate(unnamed) == []
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_words_and_marks_stand_out_from_the_paper(scheme: int) -> None:
    """WCAG 2.2, AA: 4.5 for words, 3 for lines; the text itself has AAA's 7."""
    css = Path(STATIC / "css" / "palette.css").read_text(encoding="utf-8").split("@media")[scheme]
    colours = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", css))
    for ground in (colours["paper"], colours["leaf"]):
        assert contrast(colours["ink"], ground) >= 7
        for name in ("soft", "accent", "office", "force", "event", "cursor"):
            assert contrast(colours[name], ground) >= 4.5, name
        for name in ("life", "body", "place", "tie", "work"):
            assert contrast(colours[name], ground) >= 3, name


def test_what_is_under_the_pointer_is_said_in_full_until_escape(page: Page, record: Record, width: int) -> None:
    if width != WIDE:
        pytest.skip("a telephone has no pointer to hover with")
    page.goto("/#source=brandt&person=Margarete Brandt")
    page.locator("#text .mark", has_text="joined the Harbour").hover()
    hint = page.get_by_role("tooltip")
    claim = next(claim for claim in record.claims("brandt") if claim.kind == "membership")
    expect(hint).to_contain_text(record.why(claim.id).says)
    expect(page.locator("#life .row.near")).to_contain_text("Harbour Union")
    page.keyboard.press("Escape")
    expect(hint).to_be_hidden()
    page.locator("#life .row-button", has_text="ecretary").hover()
    expect(hint).to_contain_text("March 1902 – 17 June 1911")
