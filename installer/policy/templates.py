"""Group Policy templates (ADMX and ADML), made from the settings' own definition: no setting without its policy.

Names of policies, elements and namespace never change: Intune builds its addresses from them. Limited to what
Intune imports: no other template's namespace, no combo boxes, a key of our own below policy's; of the two languages, which say the
same, Intune takes English (US) and Group Policy's consoles take their own.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from cim_troubleshooter.checks.catalogue import all_checks
from cim_troubleshooter.settings.definition import ALSO_FOR_A_USER, SETTINGS, Setting
from cim_troubleshooter.settings.windows_registry import POLICY

FILE_NAME = "cim-troubleshooter"
LANGUAGE, ALSO_IN = "en-US", "en-GB"
NAMESPACE = "CIMTroubleshooter.Policies"
CATEGORY = "CIMTroubleshooter"
SUPPORTED = "SUPPORTED_CIMTroubleshooter"
LONGEST_TEXT = 1023
_SCHEMA = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
TITLES = {
    "kiosk.enabled": ("terminals", "Full screen on a shared terminal (kiosk mode)"),
    "kiosk.idle_seconds": ("terminals", "Seconds without input until a shared terminal starts afresh"),
    "guidance.packs": ("guidance", "Folders with your own guidance"),
    "contacts.file": ("guidance", "Your contacts file"),
    "organisation.code": ("guidance", "Which organisation this computer belongs to"),
    "checks.enabled": ("checks", "Which checks may run"),
    "checks.timeout_seconds": ("checks", "How many seconds a check may take"),
    "checks.network_hosts": ("checks", "Host names that the network check tries"),
    "checks.screen": ("checks", "Compare window titles with known messages"),
    "handover.allow": ("handover", "How the summary may leave this computer"),
    "trends.event_log": ("handover", "Write one event for each journey into the event log"),
    "site.name": ("appearance", "Your organisation's name in the window"),
    "site.accent": ("appearance", "Colour of the window's header"),
    "language": ("appearance", "Language of the program"),
    "log.level": ("log", "How much is logged"),
    "log.folder": ("log", "Folder for log files"),
}
"""Under which heading an administrator looks for each policy, and by which title they find it."""
CATEGORIES = {
    "terminals": "Shared terminals",
    "guidance": "Guidance and contacts",
    "checks": "Checks",
    "handover": "Handing over",
    "appearance": "Appearance and language",
    "log": "Log",
}
_TITLE = "Care Identity Management troubleshooter"
_STATES = (
    "Where this is not configured, the site file, the installer's properties or the default apply. "
    "Where it is set, the command line and files cannot change it."
)


def write_templates(folder: Path) -> list[Path]:
    """Writes cim-troubleshooter.admx and its texts, en-US/ and en-GB/cim-troubleshooter.adml, and gives their places."""
    admx, *texts = folder / f"{FILE_NAME}.admx", *(folder / language / f"{FILE_NAME}.adml" for language in (LANGUAGE, ALSO_IN))
    for adml in texts:
        adml.parent.mkdir(parents=True, exist_ok=True)
        adml.write_bytes(_text(resources()))
    admx.write_bytes(_text(definitions()))
    return [admx, *texts]


def policy_name(setting: Setting) -> str:
    """A policy's name, such as `kiosk_idle_seconds`."""
    return setting.attribute


def policy_title(setting: Setting) -> str:
    """What an administrator finds the policy by in Group Policy's list."""
    return TITLES[setting.name][1]


def policy_category(setting: Setting) -> str:
    """The name of the category that the policy stands in."""
    return f"{CATEGORY}_{TITLES[setting.name][0]}"


def policy_class(setting: Setting) -> str:
    """Whether policy sets it for the computer, for a user or for both."""
    return "Both" if setting.name in ALSO_FOR_A_USER else "Machine"


def definitions() -> Element:
    """The ADMX: what there is to set, and where in the registry it is written."""
    root = Element("policyDefinitions", {"xmlns": _SCHEMA, "revision": "1.0", "schemaVersion": "1.0"})
    SubElement(SubElement(root, "policyNamespaces"), "target", prefix="cim", namespace=NAMESPACE)
    SubElement(root, "resources", minRequiredRevision="1.0")
    supported = SubElement(SubElement(root, "supportedOn"), "definitions")
    SubElement(supported, "definition", name=SUPPORTED, displayName=f"$(string.{SUPPORTED})")
    categories = SubElement(root, "categories")
    SubElement(categories, "category", name=CATEGORY, displayName=f"$(string.{CATEGORY})")
    for name in (f"{CATEGORY}_{one}" for one in CATEGORIES):
        SubElement(SubElement(categories, "category", name=name, displayName=f"$(string.{name})"), "parentCategory", ref=CATEGORY)
    policies = SubElement(root, "policies")
    for setting in SETTINGS:
        _add_policy(policies, setting)
    return root


def _add_policy(policies: Element, setting: Setting) -> None:
    name = policy_name(setting)
    about = {
        "name": name,
        "class": policy_class(setting),
        "displayName": f"$(string.{name})",
        "explainText": f"$(string.{name}_Explain)",
        "key": POLICY,
    }
    if setting.kind == "yes-no":
        policy = SubElement(policies, "policy", {**about, "valueName": setting.name})
    else:
        policy = SubElement(policies, "policy", {**about, "presentation": f"$(presentation.{name})"})
    SubElement(policy, "parentCategory", ref=policy_category(setting))
    SubElement(policy, "supportedOn", ref=SUPPORTED)
    if setting.kind == "yes-no":
        # Off is not the same as absent: it is written too.
        for state, value in (("enabledValue", "1"), ("disabledValue", "0")):
            SubElement(SubElement(policy, state), "decimal", value=value)
    else:
        _add_element(SubElement(policy, "elements"), setting)


def _add_element(elements: Element, setting: Setting) -> None:
    about = {"id": f"{policy_name(setting)}_Value", "valueName": setting.name}
    if setting.kind == "number" and setting.limits:
        least, most = map(str, setting.limits)
        SubElement(elements, "decimal", {**about, "required": "true", "minValue": least, "maxValue": most})
    elif setting.kind == "list":
        # Values are named 1, 2, … below a key of the setting's name, and all other values there are removed.
        SubElement(elements, "list", {"id": about["id"], "key": f"{POLICY}\\{setting.name}", "valuePrefix": ""})
    elif setting.choices:
        choices = SubElement(elements, "enum", {**about, "required": "true"})
        for choice in setting.choices:
            item = SubElement(choices, "item", displayName=f"$(string.{policy_name(setting)}_{choice})")
            SubElement(SubElement(item, "value"), "string").text = choice
    else:
        SubElement(elements, "text", {**about, "required": "true", "maxLength": str(LONGEST_TEXT)})


def resources() -> Element:
    """The ADML: the texts, and the control for each value."""
    root = Element("policyDefinitionResources", {"xmlns": _SCHEMA, "revision": "1.0", "schemaVersion": "1.0"})
    SubElement(root, "displayName").text = _TITLE
    SubElement(root, "description").text = f"Settings of the {_TITLE}."
    inside = SubElement(root, "resources")
    strings = SubElement(inside, "stringTable")
    presentations = SubElement(inside, "presentationTable")
    _add_string(strings, CATEGORY, _TITLE)
    for one, title in CATEGORIES.items():
        _add_string(strings, f"{CATEGORY}_{one}", title)
    _add_string(strings, SUPPORTED, f"{_TITLE} 1.0 or later")
    for setting in SETTINGS:
        name = policy_name(setting)
        _add_string(strings, name, policy_title(setting))
        _add_string(strings, f"{name}_Explain", explained(setting))
        if setting.kind == "text":
            for choice in setting.choices:
                _add_string(strings, f"{name}_{choice}", choice)
        if setting.kind != "yes-no":
            _add_presentation(presentations, setting)
    return root


def explained(setting: Setting) -> str:
    """What the policy does, in Group Policy's help."""
    if setting.kind == "yes-no":
        states = "Enabled: yes. Disabled: no."
    elif setting.kind == "list":
        states = f"Enabled: {setting.expects}, one a line. Disabled: as if not configured.{_ids_of(setting)}"
    else:
        states = f"Enabled: {setting.expects}. Disabled: as if not configured."
    return f"{setting.means.replace('`', '')}\n\n{states}\n\nIn the manual, and in a site file: {setting.name}.\n\n{_STATES}"


def _ids_of(setting: Setting) -> str:
    """The words that may stand in a list, so that nobody has to look them up."""
    if setting.name == "checks.enabled":
        return "\n\nThe ids: " + "; ".join(f"{check.id} ({check.title})" for check in all_checks()) + "."
    return f"\n\nThe ids: {', '.join(setting.choices)}." if setting.choices else ""


def _add_presentation(presentations: Element, setting: Setting) -> None:
    name = policy_name(setting)
    presentation = SubElement(presentations, "presentation", id=name)
    reference = {"refId": f"{name}_Value"}
    label = setting.expects[0].upper() + setting.expects[1:]
    if setting.kind == "number":
        SubElement(presentation, "decimalTextBox", {**reference, "defaultValue": str(setting.default)}).text = label
    elif setting.kind == "list":
        SubElement(presentation, "listBox", reference).text = label
    elif setting.choices:
        default = str(setting.choices.index(str(setting.default)))
        SubElement(presentation, "dropdownList", {**reference, "noSort": "true", "defaultItem": default}).text = label
    else:
        SubElement(SubElement(presentation, "textBox", reference), "label").text = label


def _add_string(strings: Element, name: str, text: str) -> None:
    SubElement(strings, "string", id=name).text = text


def _text(root: Element) -> bytes:
    indent(root)
    text: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def as_table() -> str:
    """The table in installer/README.md."""
    asked = {"yes-no": "enabled or disabled", "number": "a number", "text": "a text", "list": "a list"}
    lines = ["| policy | value | for | asks for | does |", "|---|---|---|---|---|"]
    for setting in SETTINGS:
        whom = "computer, user" if policy_class(setting) == "Both" else "computer"
        kind = "a choice" if setting.kind == "text" and setting.choices else asked[setting.kind]
        title = f"{CATEGORIES[TITLES[setting.name][0]]}: {policy_title(setting)}"
        lines.append(f"| {title} | `{setting.name}` | {whom} | {kind} | {setting.means} |")
    return "\n".join(lines)
