"""`check --codes`: good news only where everything ran and was well, and never a line that a tool would cut."""

from cim_troubleshooter.checks.as_codes import LONGEST, as_codes
from cim_troubleshooter.checks.catalogue import kinds_by_check
from cim_troubleshooter.checks.finding import Finding, Outcome
from cim_troubleshooter.checks.runner import CheckReport


def report(check: str, *findings: tuple[str, Outcome]) -> CheckReport:
    return CheckReport(check, check.title(), tuple(Finding(code, outcome, "") for code, outcome in findings), 0.1, True)


WELL = report("reader", ("reader-found", "ok"))


def test_ok_is_said_only_where_every_check_ended_ok() -> None:
    assert as_codes([WELL, report("clock", ("clock-right", "ok"))]) == "ok"
    for outcome in ("problem", "attention", "unknown", "skipped"):
        assert as_codes([WELL, report("clock", ("clock-odd", outcome))]) == "clock-odd"
    assert as_codes([WELL, report("clock")]) == "clock:nothing-told"


def test_what_is_worst_comes_first_and_each_code_once() -> None:
    card = report("card", ("card-unknown", "unknown"), ("certificate-expiring", "attention"), ("passcode-locked", "problem"))
    assert as_codes([card, WELL, card]) == "passcode-locked certificate-expiring card-unknown"


def test_where_none_could_run_nothing_else_is_said() -> None:
    assert (
        as_codes([])
        == as_codes([report("card", ("card-not-checked", "skipped")), report("clock", ("clock-unknown", "unknown"))])
        == "not-checked"
    )


def test_what_is_well_can_be_read_off_the_line_too() -> None:
    client = report("workstation", ("identity-agent-in-charge", "ok"))
    assert as_codes([WELL, client], also_ok=True) == "ok reader-found identity-agent-in-charge"
    assert (
        as_codes([WELL, client, report("card", ("no-card", "attention"))], also_ok=True)
        == "no-card ok: reader-found identity-agent-in-charge"
    )


def test_a_line_is_never_longer_than_tools_keep_and_ends_with_a_whole_word() -> None:
    every = [
        report(check, *((f"{kind.code}-{more}", "problem") for kind in kinds for more in range(4)))
        for check, kinds in kinds_by_check().items()
    ]
    line = as_codes(every)
    assert LONGEST - 60 < len(line) <= LONGEST
    *codes, last = line.split(" ")
    assert last == "and-more" and set(codes) <= {finding.code for one in every for finding in one.findings}


def test_all_codes_that_exist_fit_on_the_line() -> None:
    usual = [
        report(check, *((kind.code, kind.outcome) for kind in kinds if kind.outcome == "problem"))
        for check, kinds in kinds_by_check().items()
    ]
    assert "and-more" not in as_codes(usual)
