"""A computer without a reader, and one without a card service: distinguished, and never mistaken for a broken card."""

from cim_troubleshooter.checks import card, card_service, reader
from cim_troubleshooter.checks.runner import exit_code, run_all
from tests.support import card_service as service_for_tests

ALL = [card_service.CHECK, reader.CHECK, card.CHECK]


def found() -> tuple[list[str], int]:
    reports = run_all(ALL, 10)
    return [finding.code for report in reports for finding in report.findings], exit_code(reports)


def test_without_a_reader_the_service_is_well_and_the_card_was_not_looked_for() -> None:
    with service_for_tests.running(readers=False):
        assert found() == (["card-service-running", "no-reader", "card-not-checked"], 1)


def test_without_a_card_service_nothing_else_is_claimed() -> None:
    with service_for_tests.stopped():
        assert found() == (["card-service-stopped", "reader-not-checked", "card-not-checked"], 1)
