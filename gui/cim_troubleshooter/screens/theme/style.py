"""The one Qt style sheet, made from the tokens and a text size.

It lies on the window alone. A widget says what it is by its class, its object name or the property `kind`; nothing
else in the program sets a colour or a font by a sheet of its own. Styles of words go by object name because Qt finds
those rules at once: a property is compared again for every label and rule, which costs a page half a frame.
"""

from __future__ import annotations

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import Colours, theme
from cim_troubleshooter.screens.theme.tokens import Type


def style_sheet(text_size: int = 100) -> str:
    """The sheet for a text size in per cent, in the colours of the theme in force."""
    colours = theme.colours
    scaled = (_words, _tags, _insets, _scroll_bar, _buttons)
    return "\n".join([*_surfaces(colours), *(rule for rules in scaled for rule in rules(colours, text_size))])


def _font(style: Type, text_size: int) -> str:
    return f"font-size: {round(style.size * text_size / 100)}px; font-weight: {style.weight};"


def _words(colours: Colours, text_size: int) -> list[str]:
    rules = [f"QLabel {{ color: {colours.text}; {_font(tokens.BODY, text_size)} }}"]
    for name, style in tokens.TYPES.items():
        rules.append(f"#words-{name} {{ {_font(style, text_size)} }}")
    rules.append(f"_Missing {{ color: {colours.missing}; }}")
    rules.append(f'QLabel[secondary="true"] {{ color: {colours.secondary_text}; }}')
    return rules


def _tags(colours: Colours, text_size: int) -> list[str]:
    shape = f"padding: 2px 9px; border-radius: 2px; {_font(tokens.TYPES['tag'], text_size)}"
    return [
        f'Tag[kind="{kind}"] {{ background: {tag.ground}; color: {tag.text}; border: 1px solid {tag.edge}; {shape} }}'
        for kind, tag in colours.tags.items()
    ]


def _insets(colours: Colours, text_size: int) -> list[str]:
    shape = f"padding: {tokens.GAP_2}px {tokens.GAP_3}px {tokens.GAP_2}px 10px; {_font(tokens.BODY, text_size)}"
    return [
        f'Inset[kind="{kind}"] {{ background: {inset.ground}; border-left: {tokens.INSET_BAR}px solid {inset.bar}; {shape} }}'
        for kind, inset in colours.insets.items()
    ] + [f"#reminder {{ padding: 0 {tokens.GAP_5}px 0 {tokens.GAP_5 - tokens.INSET_BAR}px; {_font(tokens.SMALL, text_size)} }}"]


_DUTY_BAR = 8
_NOTICES = {"information": "possible", "warning": "attention"}


def _bar(colour: str) -> str:
    return f"border: none; border-left: {tokens.INSET_BAR}px solid {colour};"


def _header_edge(colours: Colours) -> str:
    return f"border: none; border-bottom: 1px solid {colours.header_edge};" if colours.header_edge != colours.header else ""


def _surfaces(colours: Colours) -> list[str]:
    return [
        f"#window, #scroll, #column, #page {{ background: {colours.page}; }}",
        "#scroll { border: none; }",
        f"#header {{ background: {colours.header}; {_header_edge(colours)} }}",
        f"#words-product {{ color: {colours.header_text}; }}",
        f"#steps {{ background: {colours.bar}; border-bottom: 1px solid {colours.card_border}; }}",
        f"#footer, #actions {{ background: {colours.bar}; }}",
        f"#footer {{ border-top: 1px solid {colours.card_border}; }}",
        f"#line {{ background: {colours.card_border}; border: none; }}",
        f"#summary {{ background: {colours.page}; border: none; }}",
        *(
            f"#notice-{name} {{ background: {colours.insets[inset].ground}; {_bar(colours.insets[inset].bar)} }}"
            for name, inset in _NOTICES.items()
        ),
        f"#proposal {{ background: {colours.proposal.ground}; {_bar(colours.proposal.bar)} }}",
        f"#search {{ background: {colours.field}; border: {tokens.BORDER}px solid {colours.field_border}; }}",
        f"#field {{ background: {colours.field}; border: {tokens.BORDER}px solid {colours.field_border}; color: {colours.text}; }}",
        f"QLineEdit#search {{ placeholder-text-color: {colours.secondary_text}; color: {colours.text}; }}",
        f"QLabel#search {{ color: {colours.secondary_text}; }}",
        f"QProgressBar {{ background: {colours.trough}; border: none; border-radius: 3px; }}",
        f"QProgressBar::chunk {{ background: {colours.current}; border-radius: 3px; }}",
        f"Panel {{ background: {colours.card}; border: 1px solid {colours.card_border}; border-radius: {tokens.PANEL_RADIUS}px; }}",
        *_acts(colours),
    ]


def _acts(colours: Colours) -> list[str]:
    """A step to try is a plain card; a duty has the bar and the ground of a warning; what somebody else does has an edge on top."""
    attention = colours.insets["attention"]
    bar = f"border: none; border-left: {_DUTY_BAR}px solid {attention.bar};"
    return [
        f"#act-must {{ background: {attention.ground}; {bar} border-radius: 0; }}",
        f"#act-someone-else {{ border-top: {tokens.RADIUS}px solid {colours.current}; border-radius: 0; }}",
    ]


def _scroll_bar(colours: Colours, text_size: int) -> list[str]:
    width = tokens.scroll_bar(text_size)
    handle = f"background: {colours.scroll_handle}; border-radius: {(width - 6) // 2}px; min-height: {tokens.TARGET}px; margin: 3px;"
    return [
        f"QScrollBar:vertical {{ background: {colours.page}; width: {width}px; margin: 0; }}",
        f"QScrollBar::handle:vertical {{ {handle} }}",
        f"QScrollBar::handle:vertical:hover {{ background: {colours.secondary_text}; }}",
        "QScrollBar::handle:vertical:disabled { background: none; }",
        "QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; height: 0; width: 0; }",
    ]


def _buttons(colours: Colours, text_size: int) -> list[str]:
    return [
        f"Button {{ {_font(tokens.TYPES['button'], text_size)} }}",
        f"QMenu {{ background: {colours.bar}; color: {colours.text}; border: 1px solid {colours.field_border}; }}",
        f"QMenu {{ {_font(tokens.BODY, text_size)} }}",
        "QMenu::item { padding: 11px 32px 11px 16px; }",
        f"QMenu::item:selected {{ background: {colours.focus}; color: {colours.focus_text}; }}",
        f"#header-link {{ {_font(tokens.TYPES['step'], text_size)} }}",
        f"LinkButton {{ {_font(tokens.TYPES['link'], text_size)} }}",
        f"AddressLink {{ {_font(tokens.TYPES['link'], text_size)} }}",
        f"OutcomeIcon, ActIcon, CardReader {{ {_font(tokens.BODY, text_size)} }}",
        f"#field {{ padding: 6px 10px; min-height: 30px; {_font(tokens.BODY, text_size)} }}",
        *_search(text_size),
        f"SymptomCard {{ {_font(tokens.TYPES['heading3'], text_size)} }}",
        f"Columns {{ {_font(tokens.BODY, text_size)} }}",
        f"CauseList {{ {_font(tokens.BODY, text_size)} }}",
        f"#cause {{ background: transparent; border: 1px solid transparent; border-radius: {tokens.PANEL_RADIUS}px; }}",
        f"#cause:hover {{ border-color: {colours.link}; }}",
        f"Choice {{ {_font(tokens.TYPES['choice'], text_size)} }}",
        # A group is there for assistive technology: Qt would draw a frame around it, and keep room for a title.
        "QGroupBox { border: none; margin: 0; padding: 0; }",
    ]


def _search(text_size: int) -> list[str]:
    high, wide = max(24, round(24 * text_size / 100)), round(608 * text_size / 100)
    room = f"min-height: {high}px; max-height: {high}px; min-width: 120px; max-width: {wide}px; {_font(tokens.TYPES['choice'], text_size)}"
    return [
        # Qt's own field keeps two px more before its words. Both are of one width: nothing moves when one takes the other's place.
        f"QLabel#search {{ padding: 8px 10px 8px 14px; {room} }}",
        f"QLineEdit#search {{ padding: 8px 12px; {room} }}",
        f"AnswerButton {{ {_font(tokens.TYPES['link'], text_size)} }}",
        f"ResultButton {{ {_font(tokens.TYPES['heading3'], text_size)} }}",
    ]
