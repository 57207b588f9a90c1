"""Words, numbers, dates, order of names and languages of titles, in Swedish and English.

All words of the interface are in ``sv.ftl`` and ``en.ftl`` (Project Fluent); names of regions and
domains are data and do not belong here.
"""

from s3dash.i18n.letters import plain_spellings
from s3dash.i18n.translator import Named, Translator, translator

__all__ = ["Named", "Translator", "plain_spellings", "translator"]
