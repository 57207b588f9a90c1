"""Every component id, and nothing else. A test holds the callbacks to it."""

URL = "url"
THEME = "theme"
THEME_BUTTON = "theme-button"
WORDMARK = "wordmark"
NAV = "nav"
LANGUAGE = "language"
FOOTER = "footer"
MAIN = "main"
NOTICE = "notice"
NEWER = "newer"
STATUS = "status"

SEARCH = "search"
SEARCH_LABEL = "search-label"
SEARCH_TEXT = "search-text"
SEARCH_LIST = "search-list"
SEARCH_COUNT = "search-count"

TITLE = "title"
EYEBROW = "eyebrow"
HEADING = "heading"
SENTENCE = "sentence"
PROBLEMS = "problems"
LEGEND = "legend"
BESIDE = "region-list"
ATTRIBUTION = "attribution"
BODY = "body"
PICK = "pick"
FIGURE = "figure"
FIGURE_AREA = "figure-area"
TABLE = "table"
TOOLS = "tools"
PANEL = "panel"
CONTROLS = "controls"
COPY = "copy"
COPY_TITLED = "copy-titled"
PRINT = "print"


def control(key: object) -> dict[str, object]:
    """The id of the control that sets one part of the selection; ``key`` may be ALL."""
    return {"type": "control", "key": key}


def search_group(at: int) -> str:
    """The id of the name of a group of search results."""
    return f"search-group-{at}"


def search_option(at: int, number: int) -> str:
    """The id of a search result in a group."""
    return f"search-option-{at}-{number}"


def source(number: int) -> str:
    """The id of a source in a page's list of sources."""
    return f"source-{number}"
