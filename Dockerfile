# docker build -t s3dash . && docker run -p 8050:8050 -v s3dash:/srv/s3dash/var s3dash
FROM debian:bookworm-slim

# The browser draws pictures and is 250 MB; --build-arg BROWSER= leaves it out.
ARG BROWSER=chromium-headless-shell
RUN apt-get update && apt-get install --yes --no-install-recommends python3 python3-venv $BROWSER \
  && rm -rf /var/lib/apt/lists/*

WORKDIR /srv/s3dash

COPY requirements.txt .
RUN python3 -m venv /opt/s3dash && /opt/s3dash/bin/python -m pip install --no-cache-dir \
  --require-hashes -r requirements.txt

COPY app.py gunicorn.conf.py ./
COPY s3dash ./s3dash
COPY assets ./assets
COPY data ./data
COPY deploy ./deploy

RUN useradd --system --no-create-home s3dash && install --directory --owner s3dash var
USER s3dash
VOLUME /srv/s3dash/var

ENV PATH=/opt/s3dash/bin:$PATH HOST=0.0.0.0 PORT=8050 PYTHONUNBUFFERED=1
EXPOSE 8050
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["python", "-c", "import os, urllib.request as web; web.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/health', timeout=2)"]

CMD ["gunicorn", "app:server"]
