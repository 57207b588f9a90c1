"""The dataset: its tables, what must hold in them, and what they can be asked."""

from s3dash.model.dataset import Dataset
from s3dash.model.tables import TABLES

__all__ = ["TABLES", "Dataset"]
