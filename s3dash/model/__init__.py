"""The dataset: thirteen tables, what must hold within and between them, and what they can be asked."""

from s3dash.model.dataset import Dataset
from s3dash.model.tables import TABLES

__all__ = ["TABLES", "Dataset"]
