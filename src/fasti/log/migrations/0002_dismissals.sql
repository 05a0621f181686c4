-- What people said of findings: that one is none, or that it is one after all.

CREATE TABLE dismissals (
    seq      INTEGER PRIMARY KEY,
    finding  TEXT NOT NULL,    -- the id of the finding: of the rule and the claims that make it
    undone   INTEGER NOT NULL, -- 1 where it takes back the dismissals before it
    reviewer TEXT NOT NULL,
    why      TEXT NOT NULL,
    taken    TEXT NOT NULL
);

CREATE TRIGGER dismissals_stay BEFORE UPDATE ON dismissals BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER dismissals_last BEFORE DELETE ON dismissals BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
