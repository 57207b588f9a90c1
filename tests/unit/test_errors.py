"""The tree of failures is drawn as it is."""

from __future__ import annotations

import inspect
import re

from s3dash import errors
from s3dash.errors import S3DashError


def branches(error: type[S3DashError], trunk: str = "") -> list[str]:
    """The lines of the tree below a failure, as the module draws them, without explanations."""
    below = error.__subclasses__()
    lines = []
    for one in below:
        is_last = one is below[-1]
        lines.append(f"{trunk}{'└' if is_last else '├'}── {one.__name__}")
        lines += branches(one, f"{trunk}{' ' if is_last else '│'}   ")
    return lines


def test_the_tree_of_failures_names_every_failure_in_the_order_of_the_module() -> None:
    drawn = re.findall(r"^([│├└─ ]*── \w+)  +\S", inspect.getdoc(errors) or "", re.M)
    assert drawn == branches(S3DashError)
    assert len(drawn) > 10
