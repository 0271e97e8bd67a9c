"""Pictures of the web service for the documentation, small: ``python scripts/take_screenshots.py http://localhost:8000``.

The service runs (``make site``); Chromium comes from the system.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

IMAGES = Path(__file__).parents[1] / "docs" / "images"
#: By the name of the picture: the address, the width and the height.
PICTURES = {
    "site-home.png": ("/", 900, 760),
    "site-council.png": ("/places/torbay", 900, 760),
    "site-reforms.png": ("/reforms/compare?reform=plan_2022&reform=free_personal_care", 900, 760),
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
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
