-- The log: what was read, by which reader, what it said, and what people said of that. Rows are added, never changed.

CREATE TABLE texts (
    seq  INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,  -- SHA-256 of the text in UTF-8
    text TEXT NOT NULL
);

CREATE TABLE sources (
    seq     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL,
    version INTEGER NOT NULL,  -- 1, 2, … of the same id
    text    INTEGER NOT NULL REFERENCES texts (seq),
    about   TEXT NOT NULL,     -- JSON: the keys of Source that are filled, in the order of their names
    path    TEXT NOT NULL,     -- where it was read, for messages
    taken   TEXT NOT NULL,     -- when the log took it in (ISO 8601, UTC)
    UNIQUE (id, version)
);

CREATE TABLE runs (
    seq     INTEGER PRIMARY KEY,
    source  INTEGER NOT NULL REFERENCES sources (seq),
    reader  TEXT NOT NULL,     -- name/version
    options TEXT NOT NULL,     -- JSON
    hash    BLOB NOT NULL,     -- SHA-256 of the source, the reader, its options and the claims
    taken   TEXT NOT NULL
);

CREATE INDEX runs_of_source ON runs (source);

CREATE TABLE claims (
    run   INTEGER NOT NULL REFERENCES runs (seq),
    n     INTEGER NOT NULL,    -- 0, 1, … within its run
    id    TEXT NOT NULL,
    kind  TEXT NOT NULL,
    start INTEGER NOT NULL,    -- code points of the text
    stop  INTEGER NOT NULL,
    slots TEXT NOT NULL,       -- JSON: everything else; the quote is the text from start to stop
    PRIMARY KEY (run, n)
) WITHOUT ROWID;

CREATE TABLE reviews (
    seq      INTEGER PRIMARY KEY,
    claim    TEXT NOT NULL,
    word     TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    why      TEXT NOT NULL,
    slots    TEXT NOT NULL,    -- JSON: what a correction sets
    taken    TEXT NOT NULL
);

CREATE TABLE judgements (
    seq     INTEGER PRIMARY KEY,
    mentions TEXT NOT NULL,    -- JSON: two of [source, type, name]
    verdict TEXT NOT NULL,
    judge   TEXT NOT NULL,
    why     TEXT NOT NULL,
    taken   TEXT NOT NULL
);

CREATE TRIGGER texts_stay BEFORE UPDATE ON texts BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER texts_last BEFORE DELETE ON texts BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER sources_stay BEFORE UPDATE ON sources BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER sources_last BEFORE DELETE ON sources BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER runs_stay BEFORE UPDATE ON runs BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER runs_last BEFORE DELETE ON runs BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER claims_stay BEFORE UPDATE ON claims BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER claims_last BEFORE DELETE ON claims BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER reviews_stay BEFORE UPDATE ON reviews BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER reviews_last BEFORE DELETE ON reviews BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER judgements_last BEFORE DELETE ON judgements BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
