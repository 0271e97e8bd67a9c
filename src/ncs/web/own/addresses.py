"""The addresses of files of one's own."""

from __future__ import annotations

from django.urls import path

from ncs.web.own import pages

urlpatterns = [
    path("<slug:kind>", pages.write, name="own"),
    path("<slug:kind>/own.yaml", pages.take, name="own-file"),
]
