"""Every address of the service. Who may use each is on a list in the tests: a new one fails until somebody says."""

from __future__ import annotations

from django.urls import include, path, register_converter

from ncs.web.api import documentation, service
from ncs.web.pages import measures, packs, places, plain, prices, rights, survey
from ncs.web.pages.same import same_for_all
from ncs.web.reforms import pages as reforms


class DraftName:
    """The name of a draft in an address: 22 letters that nobody can guess."""

    regex = r"[A-Za-z0-9_-]{22}"

    def to_python(self, value: str) -> str:
        """Return the name as it stands in the address."""
        return value

    def to_url(self, value: str) -> str:
        """Return the name as it stands in the address."""
        return value


register_converter(DraftName, "draft")

urlpatterns = [
    path("", same_for_all(plain.home), name="home"),
    path("about", same_for_all(plain.about), name="about"),
    path("privacy", same_for_all(plain.privacy), name="privacy"),
    path("accessibility", same_for_all(plain.accessibility), name="accessibility"),
    path("health", plain.health, name="health"),
    path("robots.txt", plain.robots, name="robots"),
    path("favicon.ico", plain.icon, name="icon"),
    path("what-care-costs/", include("ncs.web.care.addresses")),
    path("what-you-may-ask-for/", same_for_all(rights.index), name="rights"),
    path("what-you-may-ask-for/rights.<str:form>", rights.download, name="rights-download"),
    path("what-you-may-ask-for/check/<slug:who>", rights.check, name="rights-check"),
    path("what-you-may-ask-for/<slug:name>", same_for_all(rights.situation), name="rights-situation"),
    path("places/", same_for_all(places.index), name="places"),
    path("places/find", places.find, name="places-find"),
    path("places/by-postcode", places.by_postcode, name="places-postcode"),
    path("places/map", same_for_all(places.on_map), name="places-map"),
    path("places/compare", places.compare, name="places-compare"),
    path("places/whom-to-talk-to", places.priorities, name="places-priorities"),
    path("places/whom-to-talk-to.<str:form>", places.priorities_download, name="priorities-download"),
    path("places/compare.<str:form>", places.compare_download, name="compare-download"),
    path("places/region/<slug:name>/pack.zip", packs.region, name="region-pack"),
    path("places/england", same_for_all(places.england), name="place-england"),
    path("places/england/measures.<str:form>", places.download_england, name="england-download"),
    path("places/<slug:name>", same_for_all(places.council), name="place"),
    path("places/<slug:name>/neighbourhoods", same_for_all(places.neighbourhoods), name="place-neighbourhoods"),
    path("places/<slug:name>/measures/<slug:measure>", same_for_all(measures.of_council), name="place-measure"),
    path("places/<slug:name>/brief", same_for_all(places.brief), name="place-brief"),
    path("places/<slug:name>/brief.pdf", places.brief_on_paper, name="place-brief-paper"),
    path("places/<slug:name>/<slug:table>.<str:form>", places.download, name="place-download"),
    path("api/v1/docs", documentation.docs, name="api-docs"),
    path("api/v1/openapi.json", documentation.openapi, name="api-openapi"),
    path("api/v1/", include(service.addresses())),
    path("reforms/", reforms.index, name="reforms"),
    path("reforms/write", reforms.write, name="reforms-write"),
    path("reforms/compare", reforms.compared, name="reforms-compare"),
    path("reforms/england", reforms.england, name="reforms-england"),
    path("reforms/england/tables.<str:form>", reforms.tables, name="reforms-tables"),
    path("prices/", same_for_all(prices.index), name="prices"),
    path("prices/<slug:service>", prices.one, name="price"),
    path("prices/<slug:service>/input.yaml", prices.starter, name="price-starter"),
    path("prices/<slug:service>/tables.<str:form>", prices.download, name="price-download"),
    path("money/", include("ncs.web.money.addresses")),
    path("own/", include("ncs.web.own.addresses")),
    path("survey/", same_for_all(survey.index), name="survey"),
    path("survey/questions", same_for_all(survey.asks), name="survey-asks"),
    path("survey/audit", survey.audited, name="survey-audit"),
    path("survey/report", survey.report, name="survey-report"),
    path("survey/<slug:table>.<str:form>", survey.download, name="survey-download"),
    path("", include("ncs.web.members.addresses")),
    path("desk/", include("ncs.web.surveys.addresses")),
    path("desk/", include("ncs.web.papers.addresses")),
    path("measures/", same_for_all(measures.index), name="measures"),
    path("measures/<slug:name>", same_for_all(measures.one), name="measure"),
    path("measures/<slug:name>/councils.<str:form>", measures.download, name="measure-download"),
]
handler400 = "ncs.web.pages.faults.bad_request"
handler403 = "ncs.web.pages.faults.forbidden"
handler404 = "ncs.web.pages.faults.not_found"
handler500 = "ncs.web.pages.faults.server_error"
