"""Opens reports in Chromium: axe, no scrolling sideways, nothing fetched, nothing executed, and the
same words with and without scripts.

    pages.py BROWSER PAGE...
"""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "EN-301-549"]
WIDTHS = [320, 768, 1400]
# axe takes quadratic time: a page of this many elements is checked at one width only.
LARGE = 12_000

browser_path, *pages = sys.argv[1:]
failures = 0


def fail(message):
    global failures
    failures += 1
    print("  " + message)


def words(page):
    """What a reader sees, without the tools that only a script shows."""
    return page.evaluate(
        """() => {
          for (const part of document.querySelectorAll('.tools')) part.remove();
          for (const part of document.querySelectorAll('details')) part.open = true;
          return document.body.innerText.replace(/\\s+/g, ' ').trim();
        }"""
    )


def violations(page):
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    for violation in result.response["violations"]:
        targets = [str(node["target"][0])[:120] for node in violation["nodes"]]
        yield f"{violation['id']} ({len(targets)}): {targets[0]} – {violation['help']}"
    if not result.response["passes"]:
        yield "axe passed nothing: it did not run"


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"]
    )
    for path in pages:
        name = pathlib.Path(path).name
        address = pathlib.Path(path).resolve().as_uri()
        before = failures
        checks = 0
        for scheme in ["light", "dark"]:
            for width in WIDTHS:
                # axe needs to be let in past the page's own policy; what that policy does is
                # checked below, with it in force.
                context = browser.new_context(
                    viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
                )
                page = context.new_page()
                page.goto(address)
                sizes = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
                if sizes[0] > sizes[1]:
                    fail(f"{name}: {sizes[0]} px wide at {width} px")
                large = page.evaluate("document.querySelectorAll('*').length") > LARGE
                if width != 768 and not (large and width != 320):
                    for violation in violations(page):
                        fail(f"{name}, {width} px, {scheme}: {violation}")
                    checks += 1
                context.close()

        # With the policy in force.
        context = browser.new_context(viewport={"width": 1400, "height": 900})
        page = context.new_page()
        requests, dialogs, complaints = [], [], []
        page.on("request", lambda request: requests.append(request.url))
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address)
        title = page.title()
        page.mouse.move(300, 300)
        for summary in page.locator("summary").all()[:5]:
            summary.evaluate("summary => summary.click()")
        if len(requests) != 1:
            fail(f"{name}: asks for {requests[1]}")
        if dialogs or page.title() != title or "executed" == page.title():
            fail(f"{name}: something of the document was executed")
        if complaints:
            fail(f"{name}: the browser complains: {complaints[0][:200]}")
        for element in ["script", "img", "iframe", "object", "embed", "form", "base", "link"]:
            # One script of ours at most.
            allowed = 1 if element == "script" else 0
            if page.locator(element).count() > allowed:
                fail(f"{name}: has more than {allowed} <{element}>")
        if page.locator("h1").count() != 1:
            fail(f"{name}: has other than one h1")
        handlers = page.evaluate(
            """() => [...document.querySelectorAll('*')].filter(element =>
              [...element.attributes].some(attribute => attribute.name.startsWith('on')
                || /^\\s*javascript:/i.test(attribute.value) && attribute.name === 'href')).length"""
        )
        if handlers:
            fail(f"{name}: {handlers} elements with handlers or javascript: links")
        with_scripts = words(page)
        context.close()

        context = browser.new_context(java_script_enabled=False, offline=True)
        page = context.new_page()
        page.goto(address)
        # Scripts of the page are off; those of this check still run.
        if words(page) != with_scripts:
            fail(f"{name}: other words without scripts and network")
        context.close()
        state = "no violation" if failures == before else f"{failures - before} failures"
        print(f"{name}: axe {checks} times, {len(WIDTHS)} widths, light and dark: {state}")
    browser.close()

sys.exit(1 if failures else 0)
