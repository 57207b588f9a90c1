"""Every id that Dash or the style sheet's script knows, and nothing else.

Those of components come first: a test holds the callbacks to them. The others are of elements that
the server writes, parts of the page by name.
"""

URL = "url"
THEME = "theme"
PICK = "pick"
PAGE = "page"
SEARCH_RESULTS = "search-results"
SEARCH_TEXT = "search-text"
CONTROLS = "controls-island"
FIGURE_ISLAND = "figure-island"
FIGURE = "figure"

WORDMARK = "wordmark"
NAV = "nav"
LANGUAGE = "language"
THEME_BUTTON = "theme-button"
FOOTER = "footer"
MAIN = "main"
NOTICE = "notice"
NEWER = "newer"
EARLIER = "earlier-edition"
AGAIN = "again"
STATUS = "status"
SKIP = "skip"
CANONICAL = "canonical"
FEED = "feed"

SEARCH = "search"
SEARCH_LABEL = "search-label"
SEARCH_FIELD = "search-field"
SEARCH_LIST = "search-list"
SEARCH_COUNT = "search-count"

TITLE = "title"
VIEW = "view"
EYEBROW = "eyebrow"
HEADING = "heading"
SENTENCE = "sentence"
WHOLE = "sentence-whole"
PROBLEMS = "problems"
RAIL = "controls"
RAIL_WORDS = "controls-words"
COLUMN = "figure-column"
FIGURE_AREA = "figure-area"
LEGEND = "legend"
BESIDE = "region-list"
FIGURE_SCROLL = "figure-scroll"
DRAWING = "drawing"
FIGURE_FRAME = "figure-frame"
FIGURE_BOX = "figure-box"
ATTRIBUTION = "attribution"
TABLE = "table"
TOOLS = "tools"
ABOUT_DATA = "about-data"
BODY = "body"
PANEL = "panel"
OUTLINES = "outlines"
PICTURE_WORDS = "picture-words"

CREDITS = "credits"

SHARE = "share"
COPY = "copy"
COPY_TITLED = "copy-titled"
MAIL = "mail"
PRINT = "print"
EMBED_CODE = "embed-code"
COPY_EMBED = "copy-embed"
ADD_TO_DECK = "add-to-deck"


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
