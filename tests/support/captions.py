"""What a picture and its caption say twice, for tests of every page and report."""

from __future__ import annotations

import re
from html import unescape

_FIGURE = re.compile(r"<figure>(.*?)</figure>", re.DOTALL)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)
_CAPTION = re.compile(r"<figcaption>(.*?)</figcaption>", re.DOTALL)
_SENTENCE = re.compile(r"(?<=[.:;])\s+")
#: Words that name no subject.
_SMALL = frozenset(
    re.findall("[a-z]+", "a all an and at by each every for from how in is its of on or than the they to what")
)
#: A caption or what stands in brackets repeats, if less than a quarter of its words are new.
_NEW = 0.25


def said_twice(page: str) -> list[str]:
    """Return the titles and captions of a page's pictures that say a subject again that was just said."""
    return [said for figure in _FIGURE.findall(page) for said in _in_figure(figure)]


def _in_figure(figure: str) -> list[str]:
    title = "".join(map(_plain, _TITLE.findall(figure)[:1]))
    captions = [one for caption in _CAPTION.findall(figure) for one in _SENTENCE.split(_plain(caption))]
    apart = [(inside, title.replace(f"({inside})", "")) for inside in re.findall(r"\(([^()]{8,})\)", title)]
    return [
        f"{title} | {again}"
        for again, before in [*((caption, title) for caption in captions), *apart]
        if _repeats(again, before)
    ]


def _repeats(again: str, before: str) -> bool:
    words = _subjects(again)
    return bool(words) and len(words - _subjects(before)) < _NEW * len(words)


def _subjects(text: str) -> set[str]:
    """Return the words of a text by their first five letters, so that `need`, `needs` and `needed` are one."""
    return {word[:5] for word in re.findall(r"[a-z0-9]+", text.casefold().replace("'s", "")) if word not in _SMALL}


def _plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html)).strip()
