"""Pictures of the web service for the documentation, small: ``python scripts/take_screenshots.py http://localhost:8000``.

The service runs (``make site``); Chromium comes from the system, and Pillow with the extra ``web-pdf``.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PIL import Image

IMAGES = Path(__file__).parents[1] / "docs" / "images"
#: Pages have few colours; with no more than these a picture takes a third of the room.
COLOURS = 64
#: By the name of the picture: the address, the width and the height.
PICTURES = {
    "site-home.png": ("/", 1000, 760),
    "site-council.png": ("/places/torbay", 1000, 760),
    "site-reforms.png": ("/reforms/compare?reform=plan_2022&reform=free_personal_care", 1000, 760),
    "site-money.png": ("/money/", 1000, 620),
    "site-survey.png": ("/survey/", 1000, 760),
}


def main(site: str) -> None:
    """Open each page and keep what is seen of it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (address, width, height) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(site + address, timeout=60_000)
            page.screenshot(path=IMAGES / name)
            page.close()
            with Image.open(IMAGES / name) as taken:
                fewer = taken.convert("RGB").quantize(COLOURS)
            fewer.save(IMAGES / name, optimize=True)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
