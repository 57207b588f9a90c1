"""The map as a plain Streamlit page."""

from __future__ import annotations

import streamlit as st
from county_map import DOMAINS, FIRST_DOMAIN, figure

st.title("S3")
chosen = st.selectbox("Domän", DOMAINS, index=DOMAINS.index(FIRST_DOMAIN))
st.plotly_chart(figure(chosen), key="g")
