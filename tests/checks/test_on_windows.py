"""The same checks, run by Windows' own Python on made-up Windows computers: registry, services and programs as IT would find them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.certificates import made_authority
from tests.support.hosts import Server, pages, proxy
from tests.support.name_service import of_a_name_that_nobody_knows
from tests.support.windows import Machine

pytestmark = pytest.mark.long

UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
PORT_SERVICE = {"name": "NHSPortService", "display": "NHS Port Service", "running": True}
AGENT_FOLDER = r"C:\Program Files (x86)\HSCIC\Identity Agent"
MANAGEMENT_FOLDER = r"C:\Program Files (x86)\NHS Digital\NHS Credential Management"
CHROME, EDGE = r"Software\Policies\Google\Chrome", r"Software\Policies\Microsoft\Edge"
ZONE_MAP = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings\ZoneMap"


def installed(name: str, version: str, view: int = 32, folder: str = "", hive: str = "HKLM") -> list[Any]:
    key = f"{UNINSTALL}\\{{{name} {version}}}"
    return [hive, key, view, {"DisplayName": name, "DisplayVersion": version, "Publisher": "NHS England", "InstallLocation": folder}]


DOT_NET = ["HKLM", r"Software\Microsoft\NET Framework Setup\NDP\v4\Full", 64, {"Release": 528040}]
OBERTHUR = ["HKLM", f"{UNINSTALL}\\{{oberthur}}", 64, {"DisplayName": "Oberthur AuthentIC Web Pack", "DisplayVersion": "5.3"}]
PIV = ["HKLM", r"Software\Microsoft\Cryptography\Calais\SmartCards\Identity Device (NIST SP 800-73 [PIV])", 64, {"80000001": "msclmd.dll"}]
BENEATH = [DOT_NET, OBERTHUR, PIV]
MANAGEMENT = installed("NHS Credential Management", "1.4.2.0", folder=MANAGEMENT_FOLDER)
BOTH_PROGRAMS = [f"{AGENT_FOLDER}\\IdentityAgent.exe", f"{MANAGEMENT_FOLDER}\\CredentialService.exe"]

COMPUTERS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "as it should be": (
        {"registry": [installed("NHS Identity Agent", "2.4.10.0"), MANAGEMENT, *BENEATH], "service": PORT_SERVICE, "programs": BOTH_PROGRAMS},
        ["identity-agent-in-charge", "credential-management-running", "port-service-running"],
    ),
    "fresh from the box": (
        {},
        ["login-software-missing", "credential-management-missing", "dot-net-missing", "oberthur-middleware-missing", "piv-driver-missing"],
    ),
    "Identity Agent too old": (
        {"registry": [installed("NHS Digital Identity Agent", "2.4.6.0"), MANAGEMENT, *BENEATH], "service": PORT_SERVICE, "programs": BOTH_PROGRAMS},
        ["login-software-too-old", "credential-management-running", "port-service-running"],
    ),
    "nothing running": (
        {
            "registry": [installed("NHS Identity Agent", "2.4.10.0"), MANAGEMENT, *BENEATH],
            "service": {**PORT_SERVICE, "running": False, "start": "demand"},
            "programs": BOTH_PROGRAMS,
            "running": False,
        },
        ["login-software-not-running", "credential-management-not-running", "port-service-stopped"],
    ),
    "Identity Agent known by its file alone": (
        {"registry": [MANAGEMENT, *BENEATH], "service": PORT_SERVICE, "programs": BOTH_PROGRAMS},
        ["identity-agent-in-charge", "credential-management-running", "port-service-running"],
    ),
    "Smartcard Connect alone, in the 64-bit view": (
        {"registry": [installed("NHS Credential Management", "4.1.0.0", view=64), *BENEATH], "service": PORT_SERVICE},
        ["smartcard-connect-in-charge", "credential-management-not-seen", "port-service-running"],
    ),
    "both clients, no port service": (
        {
            "registry": [
                installed("NHS Identity Agent", "2.4.10.0"),
                installed("NHS Smartcard Connect", "4.1.0.0"),
                installed("NHS Credential Management", "4.1.0.0", folder=MANAGEMENT_FOLDER),
                *BENEATH,
            ],
            "programs": BOTH_PROGRAMS,
        },
        ["both-login-clients", "credential-management-running", "port-service-missing"],
    ),
    "on a test system, with what is left over": (
        {
            "registry": [
                installed("HSCIC Identity Agent", "2.4.10.0", hive="HKCU", view=64),
                ["HKLM", r"Software\HSCIC\Identity Agent", 32, {"ActivatePOSTURL": "https://gas.vn1.national.ncrs.nhs.uk/login/auth"}],
                MANAGEMENT,
                ["HKCR", r"Installer\Products\A1", 64, {"ProductName": "NHS Credential Management"}],
                ["HKCR", r"Installer\Products\A2", 64, {"ProductName": "NHS Credential Management"}],
                ["HKLM", f"{UNINSTALL}\\{{gemalto}}", 32, {"DisplayName": "Gemalto Classic Client 6.1", "Publisher": "Gemalto"}],
                *BENEATH,
            ],
            "service": PORT_SERVICE,
            "programs": BOTH_PROGRAMS,
        },
        ["identity-agent-in-charge", "test-environment", "credential-management-doubled", "retired-middleware"]
        + ["credential-management-running", "port-service-running"],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    return Machine(tmp_path_factory.mktemp("machine"))


SCRIPT = """function FindProxyForURL(url, host) {
  if (host == "am.example") return "PROXY 127.0.0.1:{port}";
  return "DIRECT";
}
"""


def told(machine: Machine, computers: list[dict[str, Any]], display: str | None = None) -> list[dict[str, list[Any]]]:
    answer: list[dict[str, list[Any]]] = machine.told("tests.checks.on_windows", computers, display)
    return answer


def codes(found: list[Any]) -> list[str]:
    return [code for code, _ in found]


def test_login_software_is_found_as_it_is(machine: Machine) -> None:
    answers = told(machine, [{"checks": ["workstation"], **computer} for computer, _ in COMPUTERS.values()])
    assert {name: codes(answer["workstation"]) for name, answer in zip(COMPUTERS, answers, strict=True)} == {
        name: expected for name, (_, expected) in COMPUTERS.items()
    }


def test_browser_policies_are_found_as_they_are(machine: Machine) -> None:
    # Python, whose version is below any with a rule for local access, stands where Edge would.
    edge = ["HKLM", r"Software\Microsoft\Windows\CurrentVersion\App Paths\msedge.exe", 64, {"": r"C:\python\python.exe"}]

    def asked(*registry: list[Any]) -> dict[str, Any]:
        return {"checks": ["browser"], "registry": [edge, *registry]}

    page = "https://manage-care-identities.care-identity-service2.nhs.uk"
    computers: dict[str, tuple[dict[str, Any], list[str]]] = {
        "nothing set": (asked(), ["browser-settings-fine"]),
        "no browser": ({"checks": ["browser"]}, ["browser-not-found"]),
        "cookies, only recommended": (
            asked(["HKLM", f"{CHROME}\\Recommended", 64, {"BlockThirdPartyCookies": 1}]),
            ["third-party-cookies-not-told"],
        ),
        "cookies, by the computer's policy": (asked(["HKLM", CHROME, 64, {"BlockThirdPartyCookies": 1}]), ["third-party-cookies-blocked"]),
        "cookies, by the user's policy": (asked(["HKCU", EDGE, 64, {"BlockThirdPartyCookies": 1}]), ["third-party-cookies-blocked"]),
        "the computer's policy is stronger": (
            asked(["HKLM", EDGE, 64, {"BlockThirdPartyCookies": 0}], ["HKCU", EDGE, 64, {"BlockThirdPartyCookies": 1}]),
            ["browser-settings-fine"],
        ),
        "cookies, with the exception": (
            asked(
                ["HKLM", CHROME, 64, {"BlockThirdPartyCookies": 1}],
                ["HKLM", f"{CHROME}\\CookiesAllowedForUrls", 64, {"1": "[*.]localhost"}],
            ),
            ["browser-settings-fine"],
        ),
        "local access refused": (
            asked(["HKLM", f"{CHROME}\\LocalNetworkAccessBlockedForUrls", 64, {"1": page}]),
            ["local-network-access-refused"],
        ),
        "IE mode": (
            asked(
                ["HKLM", EDGE, 64, {"InternetExplorerIntegrationLevel": 1, "InternetExplorerIntegrationSiteList": r"\\server\sites.xml"}]
            ),
            ["internet-explorer-mode"],
        ),
        "intranet zone": (asked(["HKCU", ZONE_MAP, 64, {"AutoDetect": 1}]), ["browser-settings-fine", "intranet-zone-wrong"]),
        "extension": (
            asked(
                [
                    "HKLM",
                    f"{CHROME}\\ExtensionInstallForcelist",
                    64,
                    {"1": "abc;https://extensions.example.nhs.uk/credential-management.xml"},
                ]
            ),
            ["chrome-extension-found"],
        ),
    }
    answers = told(machine, [computer for computer, _ in computers.values()])
    assert {name: codes(answer["browser"]) for name, answer in zip(computers, answers, strict=True)} == {
        name: expected for name, (_, expected) in computers.items()
    }


def test_the_session_at_the_screen_is_told_from_another(machine: Machine) -> None:
    terminal_server = r"System\CurrentControlSet\Control\Terminal Server"
    here, elsewhere = told(
        machine,
        [
            {"checks": ["session"], "registry": [["HKLM", terminal_server, 64, {"GlassSessionId": 1}]]},
            {"checks": ["session"], "registry": [["HKLM", terminal_server, 64, {"GlassSessionId": 7}]]},
        ],
    )
    assert (codes(here["session"]), codes(elsewhere["session"])) == (["local-session"], ["remote-session"])


def test_nothing_in_the_details_names_a_user_or_a_path(machine: Machine) -> None:
    answers = told(machine, [{"checks": ["workstation", "browser", "session"], **computer} for computer, _ in COMPUTERS.values()])
    assert not any(part in repr(answers).lower() for part in ("users\\", "root", "program files"))


def test_a_dialogs_text_on_the_screen_is_recognised(machine: Machine, display: str) -> None:
    messages = {"err1002": ["ERR1002: Unable to read Smartcard"], "blocked": ["Your Smartcard is blocked"]}
    asked = {"checks": ["screen"], "messages": messages}
    without, with_box = told(machine, [asked, {**asked, "message_box": "Log in: your smartcard is blocked. Ask for help."}], display)
    assert codes(without["screen"]) == ["nothing-recognised"]
    assert with_box["screen"] == [["message-on-screen", {"messages": ["blocked"]}]]


def test_the_network_is_asked_by_windows_own_libraries(machine: Machine, tmp_path: Path) -> None:
    authority = made_authority("Nobody We Know")
    host = Server(tmp_path / "server", authority=authority, minutes_off=6)
    (answer,) = told(machine, [{"checks": ["network", "clock"], "hosts": [f"localhost:{host.port}", "hscn:nowhere.invalid"]}])
    host.stop()
    assert codes(answer["network"]) == ["address-not-trusted", "health-network-unreachable"]
    assert codes(answer["clock"]) == ["clock-wrong"]


def test_the_users_proxy_settings_are_followed(machine: Machine) -> None:
    settings = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"
    with proxy("407 Proxy Authentication Required") as (through, _), pages({"/proxy.pac": SCRIPT}) as web:
        assert through.address is not None
        server = f"127.0.0.1:{through.address[1]}"
        asked = {"checks": ["network"], "hosts": ["am.example", "direct.invalid"]}
        by_hand = ["HKCU", settings, 64, {"ProxyEnable": 1, "ProxyServer": server}]
        by_script = ["HKCU", settings, 64, {"AutoConfigURL": f"http://127.0.0.1:{web}/proxy.pac?{through.address[1]}"}]
        no_script = ["HKCU", settings, 64, {"AutoConfigURL": f"http://127.0.0.1:{web}/none.pac"}]
        found = told(machine, [{**asked, "registry": [one]} for one in (by_hand, by_script, no_script)])
    assert codes(found[0]["network"]) == ["proxy-wants-login"]
    assert codes(found[1]["network"]) == ["proxy-wants-login", of_a_name_that_nobody_knows()]
    assert codes(found[2]["network"])[0] in ("proxy-unknown", "no-network")
