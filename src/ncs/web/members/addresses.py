"""The addresses of those who sign in. An address of an organisation cannot be said without who may use it."""

from __future__ import annotations

from django.urls import include, path

from ncs.web.members import following, pages, signing, submitting
from ncs.web.members.access import inside, signed_in

urlpatterns = [
    path("", include(signing.urlpatterns)),
    path("desk/", signed_in(pages.index), name="work"),
    path(
        "desk/",
        include(
            [
                inside("", pages.desk, name="work-desk", permission="web.see_organisation"),
                inside("people", pages.people, name="work-people", permission="web.manage_people"),
                inside("people/<int:membership>/end", pages.end, name="work-end", permission="web.manage_people"),
                inside(
                    "invitations/<slug:invitation>/withdraw",
                    pages.withdraw,
                    name="work-withdraw",
                    permission="web.manage_people",
                ),
                inside("log", pages.log, name="work-log", permission="web.read_log"),
                inside("journey", following.follow, name="work-journey", permission="web.follow_journeys"),
                inside("submissions", submitting.index, name="work-submissions", permission="web.read_submissions"),
                inside("submissions/send", submitting.send, name="work-send", permission="web.check_submissions"),
                inside(
                    "submissions/<uuid:one>", submitting.one, name="work-submission", permission="web.read_submissions"
                ),
                inside(
                    "submissions/<uuid:one>/tables.<str:form>",
                    submitting.download,
                    name="work-submission-download",
                    permission="web.read_submissions",
                ),
                inside(
                    "submissions/<uuid:one>/measures",
                    submitting.measures,
                    name="work-measures",
                    permission="web.read_submissions",
                ),
                inside(
                    "submissions/<uuid:one>/measures.<str:form>",
                    submitting.measures_download,
                    name="work-measures-download",
                    permission="web.read_submissions",
                ),
                inside(
                    "submissions/<uuid:one>/delete",
                    submitting.delete,
                    name="work-submission-delete",
                    permission="web.check_submissions",
                ),
            ]
        ),
    ),
]
