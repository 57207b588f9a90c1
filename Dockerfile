# docker build -t s3dash . && docker run -p 8050:8050 s3dash
FROM python:3.12-slim

WORKDIR /srv/s3dash

COPY requirements.txt .
RUN python3 -m pip install --no-cache-dir --require-hashes -r requirements.txt

COPY app.py gunicorn.conf.py ./
COPY s3dash ./s3dash
COPY assets ./assets
COPY data ./data

RUN useradd --system --no-create-home s3dash
USER s3dash

ENV HOST=0.0.0.0 PORT=8050 PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
EXPOSE 8050
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["python3", "-c", "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/health', timeout=2)"]

CMD ["gunicorn", "app:server"]
