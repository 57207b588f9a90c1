-- The tables that the first release made in PostgreSQL; first_release.db has the rows.
CREATE TABLE originals (
	sha256 VARCHAR(64) NOT NULL,
	name TEXT NOT NULL,
	content BYTEA NOT NULL,
	PRIMARY KEY (sha256)
);
CREATE TABLE turn (
	"only" INTEGER NOT NULL,
	last INTEGER NOT NULL,
	PRIMARY KEY ("only")
);
CREATE TABLE editions (
	number INTEGER NOT NULL,
	published_at VARCHAR(20) NOT NULL,
	published_by TEXT NOT NULL,
	note TEXT NOT NULL,
	sha256 VARCHAR(64) NOT NULL,
	restored_from INTEGER,
	counts JSON NOT NULL,
	difference JSON,
	PRIMARY KEY (number),
	FOREIGN KEY(sha256) REFERENCES originals (sha256)
);
