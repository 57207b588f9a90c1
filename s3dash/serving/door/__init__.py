"""What every request passes and every answer has: limits, language, headers, errors in words."""
