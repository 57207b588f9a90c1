"""The headers of every answer."""

from __future__ import annotations

from s3dash.config import Settings
from s3dash.serving.first_answer import inline_hashes

A_YEAR = 365 * 24 * 3600


def security_headers(settings: Settings) -> dict[str, str]:
    """The headers of every answer."""
    scripts = " ".join(inline_hashes())
    policy = (
        "default-src 'self'",
        f"script-src 'self' {scripts}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        f"frame-ancestors {_ancestors(settings)}",
    )
    headers = {
        "Content-Security-Policy": "; ".join(policy),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    if settings.behind_tls:
        headers["Strict-Transport-Security"] = f"max-age={A_YEAR}; includeSubDomains"
    return headers


def _ancestors(settings: Settings) -> str:
    """Who may frame the app: whoever else may, its own presentations do."""
    named = [one for one in settings.frame_ancestors.split() if one != "'none'"]
    return " ".join(named if "'self'" in named else [*named, "'self'"])
