"""The demonstration: every job done once on data that come with the program, with an index of what was made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ncs.charging.use.cases import assess, journey, template_text
from ncs.charging.use.simulations import Asked, simulate
from ncs.charging.views.journey import assets_svg, payments_svg
from ncs.charging.views.simulation.folder import write_simulation
from ncs.core.files import atomic_folder, write_text
from ncs.core.money import to_pence
from ncs.core.periods import FinancialYear
from ncs.funding.use.converging import Way, way_to_need
from ncs.funding.use.converging import write as write_need
from ncs.funding.views.allocations.page import write_report
from ncs.journeys.use.exchange import emit_states
from ncs.journeys.use.journeys import coming_of, example, save
from ncs.journeys.use.rights import rights_of
from ncs.journeys.views.letter import letter_of
from ncs.journeys.views.timeline import timeline_svg
from ncs.measures.use import compute
from ncs.places.views.lists import council_brief, priority_lists, write_profiles
from ncs.present.letter import save_letter
from ncs.present.page import Section, escape, html_page
from ncs.prices.use.prices import price
from ncs.prices.use.prices import template as price_template
from ncs.prices.views.page import price_page
from ncs.providers.use.failure import failure
from ncs.providers.use.market import overseen, where
from ncs.providers.use.register import changes
from ncs.providers.use.register import read as read_providers
from ncs.providers.use.supervision import supervise
from ncs.records.use import build, checking
from ncs.records.views.check import write_check
from ncs.roadmap.use import page as roadmap_page
from ncs.roadmap.use import plan, report
from ncs.roadmap.use import template as roadmap_template
from ncs.scenarios.use.following import scenario
from ncs.scenarios.use.path import path
from ncs.survey.use import read as read_survey
from ncs.survey.use import report as survey_report
from ncs.synthetic.use import INVENTOR, providers, records
from ncs.synthetic.use import survey as survey_returns
from ncs.tables.wording import shown_date
from ncs.tables.writers import write_tables
from ncs.workforce.use.pay import floor

COUNCIL, PEOPLE, SEED = "South Tyneside", 1_500, 1
JOURNEY_WEEKS = 5 * 52
REFORM_PEOPLE = 5_000
POINTS = (date(2026, 2, 10), date(2026, 2, 20), date(2026, 4, 1))
PAY_DRAWS = 100
PATH_DRAWS = 200
LAUNCH, REPORTED = date(2029, 7, 5), "2026-27"
FIRST, LAST, AS_OF = date(2024, 4, 1), date(2026, 3, 31), date(2026, 5, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One thing that the demonstration made: where to look first, and what it shows."""

    path: Path
    words: str


def run_demo(out: Path, *, replace: bool = False, tell: Callable[[str], None]) -> tuple[Made, ...]:
    """Do every job once and write the results with an index page into ``out``, whole or not at all.

    Args:
        out: the folder to make.
        replace: whether what an earlier run left there may be replaced.
        tell: called with each job in words before it starts.

    Returns:
        What was made, the index first, with paths inside ``out``.

    Raises:
        AlreadyThere, NotOurs: ``out`` may not be written; known before any work.
        CannotWrite: a fault of the file system; ``out`` is then as it was.
    """
    with atomic_folder(out, replace=replace) as folder:
        money = (_allocations, _need, _path)
        system = (_providers, _survey, _roadmap)
        made = [
            Made(path=item.path.relative_to(folder), words=item.words)
            for job in (*money, _places, _charge, _person, _reform, _prices, _pay, _records, *system)
            for item in job(folder, tell)
        ]
        write_text(folder / "index.html", _index(made))
    index = Made(path=out / "index.html", words="everything below, in one page")
    return (index, *(Made(path=out / item.path, words=item.words) for item in made))


def _allocations(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("Notional allocations: the published table, read, checked and explained")
    page, *_ = write_report(folder / "allocations")
    yield Made(
        path=page,
        words="notional allocations of 153 councils: growth, minimum path, spread",
    )


def _need(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("Money by need: an illustrative formula, and ten years from present spending to need")
    page, *_ = write_need(way_to_need("capitation_by_age", Way(floor="1%", ceiling="9%")), folder / "need")
    yield Made(
        path=page, words="money by need, by an illustrative formula: a map, how long it takes, who gains and loses"
    )


def _path(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("Ten years of spending: the order of priorities, by driver, beside budgets")
    target = folder / "path"
    found = path("priorities", draws=PATH_DRAWS, simulate=False)
    write_text(target / "path.html", found.page())
    write_tables(list(found.tables()), target, title="The ten-year path", formats=["csv", "ods"])
    yield Made(path=target / "path.html", words="what is needed each year to 2034-35, by driver, beside budgets")


def _places(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("Where places differ: official measures, signals, priorities")
    target = folder / "places"
    england, council = write_profiles(["england", COUNCIL], target, extra=None, done=lambda _: None)
    yield Made(path=england, words="every official measure for England, with funnels")
    yield Made(path=council, words=f"the profile of one council, {COUNCIL}")
    write_text(target / "brief.html", council_brief(None, COUNCIL))
    yield Made(path=target / "brief.html", words=f"a two-page brief for a meeting with {COUNCIL}")
    tables = priority_lists(None, outcome=None, region=None, top=10).apart
    *_, book = write_tables(tables, target, title="Priorities for engagement", formats=["csv", "ods"])
    yield Made(
        path=book,
        words="whom to talk to, both ways, and how far each place can be trusted",
    )


def _charge(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("Charging: an invented case, assessed and followed through time")
    target = folder / "charge"
    case = target / "case.yaml"
    write_text(case, template_text())
    yield Made(path=case, words="an invented case: the commented template that a family fills in")
    write_text(target / "statement.txt", assess(case).statement())
    yield Made(path=target / "statement.txt", words="what care costs in that case, line by line, and who pays")
    found = journey(case, weeks=JOURNEY_WEEKS)
    write_tables([found.by_year], target, title="Journey", formats=["csv", "ods"])
    write_text(target / "assets.svg", assets_svg(found.plan, found.weeks))
    write_text(target / "payments.svg", payments_svg(found.plan, found.weeks))
    yield Made(path=target / "payments.svg", words="who pays, week by week, in that case")


def _person(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("A person's journey: from referral to review, with rights, letters and the return")
    target = folder / "journey"
    pays = assess(folder / "charge" / "case.yaml").pays
    made = example(council=COUNCIL, cost_pence=to_pence(pays.total), person_pence=to_pence(pays.person))
    save(made, target / "journey.yaml")
    write_text(target / "timeline.svg", timeline_svg(made.state))
    yield Made(path=target / "timeline.svg", words="an invented person's journey, from referral to review")
    for on in POINTS:
        point = target / on.isoformat()
        tables = [coming_of(made, on).table(), rights_of(made.state, on).table()]
        write_tables(tables, point, title=f"On {on.isoformat()}", formats=["csv", "ods"])
    first = POINTS[0].isoformat()
    words = f"what must happen next on {shown_date(POINTS[0])}, and what the person may ask for then"
    yield Made(path=target / first / f"on-{first}.ods", words=words)
    save_letter(letter_of(made.state, "decision"), target / "decision.odt")
    save_letter(letter_of(made.state, "plan"), target / "plan.html")
    yield Made(path=target / "plan.html", words="the plan as the person is given it, with what they pay")
    sent = emit_states([made.state], council=COUNCIL, period=FinancialYear.of(LAST).period)
    write_tables([sent.table()], target, title="Client level data", formats=["csv"])


def _reform(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("Charging reform: the plan of 2022, costed on invented people")
    target = folder / "reform"
    asked = Asked(population="synthetic", reforms=("plan_2022",), first="2026-27", last="2028-29", people=REFORM_PEOPLE)
    write_simulation(simulate(asked, inventor=INVENTOR).simulation, target, options=asked.options())
    yield Made(
        path=target / "simulation.html",
        words="what a reform would cost England, who wins and loses, and how sure that is, on invented people",
    )


def _prices(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("What care costs to provide: an hour of homecare and a week in a care home, line by line")
    target = folder / "prices"
    for service in ("homecare", "care_home"):
        write_text(target / f"{service}.yaml", price_template(service))
        write_text(target / f"{service}.html", price_page(price(target / f"{service}.yaml")))
    yield Made(path=target / "homecare.html", words="what an hour of homecare costs, line by line, and what moves it")
    yield Made(path=target / "care_home.html", words="what a week in a care home costs, returns apart")


def _pay(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("Pay: a sector minimum costed, and followed into prices, budgets and a charge")
    target = folder / "pay"
    write_text(target / "floor.html", floor("real_living_wage", draws=PAY_DRAWS).page())
    yield Made(
        path=target / "floor.html", words="what a minimum for all of social care costs, who pays, and how sure that is"
    )
    *_, book = write_tables(list(scenario("stabilise").tables()), target, title="Stabilise", formats=["csv", "ods"])
    yield Made(path=book, words="the step stabilise: a pay floor followed into prices, budgets and a charge")


def _records(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("Client level data: a synthetic council, checked")
    target = folder / "records"
    synthetic = target / "synthetic"
    made = records(synthetic, councils=COUNCIL, people=PEOPLE, first=FIRST, last=LAST, seed=SEED)
    yield Made(path=synthetic / "README.txt", words="synthetic submissions; nothing in them is about a real person")
    with checking(list(made.latest), target) as checked:
        write_check(checked, target / "check", formats=["csv", "xlsx", "html"], show_values=False)
    yield Made(
        path=target / "check" / "check.html",
        words="what to put right first in a synthetic submission",
    )
    tell("Client level data: from submissions to unique events, and the official measures")
    events = target / "events"
    built = build(synthetic, events, first=FIRST, last=LAST, as_of=AS_OF, submitted_deaths=True)
    yield Made(path=events / "run.json", words="the unique events and the fate of every submitted row")
    measures = target / "measures"
    compute(built, str(FinancialYear.of(LAST)), measures)
    yield Made(
        path=measures / "observations.csv",
        words="the official measures of the synthetic council",
    )


def _providers(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("Providers: an invented register, read; where care is, who is watched over, what follows a failure")
    target = folder / "providers"
    made = providers(target / "directory", locations=400, months=2, seed=SEED)
    register = target / "register"
    read_providers([path for path in made.files if path.parent.name == "directory"], register)
    write_text(target / "map.svg", where(register).map())
    yield Made(path=target / "map.svg", words="care home beds for older people, council by council, invented")
    answers = (where(register), overseen(register, every=True), changes(register))
    tables = [table for answer in answers for table in answer.tables()]
    tables += failure(register, "Invented Group 1", vacancy="0.12").tables()[:2]
    tables += supervise(target / "directory" / "records" / "returns.csv").tables()
    *_, book = write_tables(tables, target, title="Providers", formats=["csv", "ods"])
    yield Made(path=book, words="an invented register: where care is, oversight, changes, a failure, supervision")


def _survey(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("The yearly survey of directors: invented returns, read, estimated and reported")
    target = folder / "survey"
    made = survey_returns(target / "returns", seed=SEED)
    reading = read_survey([made.answers], target / "read", year=2025, frame_file=made.frame).folder
    page = survey_report(reading, target / "report")
    yield Made(path=page, words="the report of a yearly survey on invented returns: 22 figures, and text bound to them")
    yield Made(path=reading / "queries.csv", words="queries to send to invented councils: what was given and expected")


def _roadmap(folder: Path, tell: Callable[[str], None]) -> Iterator[Made]:
    tell("The roadmap: a dated plan, what an invented office has done, and a year's report with England's figures")
    target = folder / "roadmap"
    write_text(target / "roadmap.html", roadmap_page(plan(launch=LAUNCH)))
    yield Made(path=target / "roadmap.html", words="118 actions from a launch in 2029, what waits for what, drawn")
    write_text(target / "status.yaml", roadmap_template())
    write_text(target / "report.html", report(target / "status.yaml", REPORTED).page())
    yield Made(path=target / "report.html", words="a year of the roadmap: duties, actions and England's figures")


def _index(made: list[Made]) -> str:
    links = [(escape(item.path.as_posix()), escape(item.words)) for item in made]
    items = "".join(f'<li><a href="{path}">{path}</a>: {said}</li>\n' for path, said in links)
    intro = (
        "Made by the demonstration from data that come with the program. Records are synthetic: nothing in them is "
        "about a real person."
    )
    section = Section(heading="What was made", body=f"<ul>\n{items}</ul>\n")
    return html_page(title="National Care Service: demonstration", intro=intro, sections=[section])
