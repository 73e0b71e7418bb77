-- The incident store: an OGC GeoPackage 1.3 (SQLite).
-- `mapper.store.database` runs this once in a new file; later versions follow in `migrations.py`.

PRAGMA application_id = 1196444487;  -- "GPKG"
PRAGMA user_version = 10300;         -- GeoPackage 1.3; the store's own version is in mapper_store

-- What GeoPackage asks for ------------------------------------------------------------------

CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL,
    srs_id INTEGER PRIMARY KEY,
    organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL,
    definition TEXT NOT NULL,
    description TEXT
);
INSERT INTO gpkg_spatial_ref_sys VALUES
    ('WGS 84 geodetic', 4326, 'EPSG', 4326,
     'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
     'longitude and latitude in degrees'),
    ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),
    ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL);

CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY,
    data_type TEXT NOT NULL,
    identifier TEXT UNIQUE,
    description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT '2000-01-01T00:00:00.000Z',  -- no clock in the file
    min_x DOUBLE,
    min_y DOUBLE,
    max_x DOUBLE,
    max_y DOUBLE,
    srs_id INTEGER REFERENCES gpkg_spatial_ref_sys (srs_id)
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
    ('incidents', 'features', 'incidents', 'What happened, each event once', 4326),
    ('reports', 'attributes', 'reports', 'The reports that were read', NULL),
    ('readings', 'attributes', 'readings', 'What each report says of each incident', NULL),
    ('evidence', 'attributes', 'evidence', 'The sentences the incidents rest on', NULL),
    ('claims', 'attributes', 'claims', 'Figures that somebody gives, and superseded ones', NULL),
    ('links', 'attributes', 'links', 'Readings that may be one event, with score and reasons', NULL),
    ('copies', 'attributes', 'copies', 'Reports that are copies of one story', NULL),
    ('corrections', 'attributes', 'corrections', 'What people corrected', NULL),
    ('runs', 'attributes', 'runs', 'What was done to the store', NULL),
    ('anchors', 'attributes', 'anchors', 'The readings that corrections are about', NULL),
    ('changes', 'attributes', 'changes', 'What each run did to each incident', NULL);

CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents (table_name),
    column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys (srs_id),
    z TINYINT NOT NULL,
    m TINYINT NOT NULL,
    PRIMARY KEY (table_name, column_name)
);
INSERT INTO gpkg_geometry_columns VALUES ('incidents', 'geom', 'GEOMETRY', 4326, 0, 0);

CREATE TABLE gpkg_extensions (
    table_name TEXT,
    column_name TEXT,
    extension_name TEXT NOT NULL,
    definition TEXT NOT NULL,
    scope TEXT NOT NULL,
    UNIQUE (table_name, column_name, extension_name)
);
INSERT INTO gpkg_extensions VALUES
    ('incidents', 'geom', 'gpkg_rtree_index',
     'http://www.geopackage.org/spec130/#extension_rtree', 'write-only');

-- The store ---------------------------------------------------------------------------------

CREATE TABLE mapper_store (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    version INTEGER NOT NULL,
    policy TEXT NOT NULL
);

CREATE TABLE runs (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT,                           -- when, by the clock the store was opened with
    action TEXT NOT NULL,              -- add, replace, remove, correct, undo
    subject TEXT NOT NULL,             -- the report's id, or the correction's number
    note TEXT NOT NULL DEFAULT '',
    earlier TEXT                       -- what was read of a report that was replaced or removed
);

CREATE TABLE reports (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,           -- hash of the text
    origin TEXT NOT NULL,              -- id of the first version of a corrected report
    story TEXT NOT NULL,               -- least id among the near-copies of one story
    title TEXT,
    publisher TEXT,
    url TEXT,
    published DATE,
    day TEXT NOT NULL,                 -- when it appeared, and the time (UTC) where it is known
    time TEXT NOT NULL,
    name TEXT NOT NULL,                -- who says it: publisher or title
    source TEXT NOT NULL,
    data TEXT NOT NULL,                -- the whole report as JSON
    unresolved TEXT NOT NULL DEFAULT '[]',
    signature BLOB NOT NULL
);
CREATE INDEX reports_by_url ON reports (url) WHERE url IS NOT NULL;
CREATE INDEX reports_by_title ON reports (title, publisher) WHERE title IS NOT NULL;
CREATE INDEX reports_by_origin ON reports (origin);
CREATE INDEX reports_by_story ON reports (story);
CREATE INDEX reports_by_source ON reports (source);

CREATE TABLE bands (                   -- locality-sensitive hashes of the signatures
    band INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    PRIMARY KEY (band, report)
) WITHOUT ROWID;
CREATE INDEX bands_by_report ON bands (report);

CREATE TABLE copies (
    number INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    likeness REAL NOT NULL,            -- share of the shorter text found in the longer
    UNIQUE (report, other)
);
CREATE INDEX copies_by_other ON copies (other);

CREATE TABLE incidents (
    fid INTEGER PRIMARY KEY AUTOINCREMENT,
    geom GEOMETRY,
    id TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL DEFAULT 'current' CHECK (status IN ('current', 'rejected')),
    kind TEXT NOT NULL,
    event_type TEXT NOT NULL,
    sub_event_type TEXT NOT NULL,
    date_start DATE,
    date_end DATE,
    date_precision INTEGER,
    place TEXT,
    place_text TEXT,
    district TEXT,
    district_pcode TEXT,
    province TEXT,
    where_precision INTEGER NOT NULL,
    uncertainty_km REAL,
    killed_low INTEGER,
    killed_best INTEGER,
    killed_high INTEGER,
    injured_low INTEGER,
    injured_best INTEGER,
    injured_high INTEGER,
    abducted_best INTEGER,
    claimed_by TEXT,
    confidence REAL NOT NULL,
    flags TEXT NOT NULL,
    reports INTEGER NOT NULL,          -- how many reports tell of it
    stories INTEGER NOT NULL,          -- how many of them are independent of each other
    data TEXT NOT NULL                 -- the whole incident as JSON
);
CREATE INDEX incidents_by_day ON incidents (kind, date_start);
CREATE INDEX incidents_by_district ON incidents (district, event_type);

CREATE TABLE readings (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,           -- the incident's id as it was read
    report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,         -- among the incidents of its report
    incident INTEGER REFERENCES incidents (fid) ON DELETE SET NULL,
    kind TEXT NOT NULL,
    line TEXT,                         -- course of a road or border, latitude and longitude, as JSON
    covers TEXT NOT NULL DEFAULT '[]', -- districts of a place wider than one, as JSON
    data TEXT NOT NULL                 -- the incident as it was read, as JSON
);
CREATE INDEX readings_by_report ON readings (report);
CREATE INDEX readings_by_incident ON readings (incident);

CREATE TABLE blocks (                  -- where to look for readings of the same event
    reading INTEGER NOT NULL REFERENCES readings (number) ON DELETE CASCADE,
    district TEXT NOT NULL,            -- '' where none is known
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    PRIMARY KEY (district, first, last, reading)
) WITHOUT ROWID;
CREATE INDEX blocks_by_day ON blocks (first, last, reading);
CREATE INDEX blocks_by_reading ON blocks (reading);

CREATE TABLE links (
    number INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings (number) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES readings (number) ON DELETE CASCADE,
    score REAL NOT NULL,
    reasons TEXT NOT NULL,
    UNIQUE (reading, other)
);
CREATE INDEX links_by_other ON links (other);

CREATE TABLE evidence (
    number INTEGER PRIMARY KEY,
    incident INTEGER NOT NULL REFERENCES incidents (fid) ON DELETE CASCADE,
    report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX evidence_by_incident ON evidence (incident);
CREATE INDEX evidence_by_report ON evidence (report);

CREATE TABLE claims (
    number INTEGER PRIMARY KEY,
    incident INTEGER NOT NULL REFERENCES incidents (fid) ON DELETE CASCADE,
    said_by TEXT NOT NULL,
    measure TEXT NOT NULL,
    role TEXT NOT NULL,
    low INTEGER NOT NULL,
    best INTEGER NOT NULL,
    high INTEGER,
    status TEXT NOT NULL CHECK (status IN ('asserted', 'superseded', 'disputed')),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);
CREATE INDEX claims_by_incident ON claims (incident);

CREATE TABLE corrections (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    run INTEGER NOT NULL REFERENCES runs (number),
    at TEXT,
    by TEXT NOT NULL,
    why TEXT NOT NULL,
    action TEXT NOT NULL,              -- change, reject, merge or split
    "values" TEXT NOT NULL,            -- what is to be, as JSON
    undone INTEGER REFERENCES runs (number)
);

CREATE TABLE anchors (                 -- the readings that a correction is about
    number INTEGER PRIMARY KEY,
    correction INTEGER NOT NULL REFERENCES corrections (number),
    part INTEGER NOT NULL,             -- 0, or 1 for the other side of a merge or split
    report TEXT NOT NULL,              -- the report's id and its first version's, kept when it goes
    origin TEXT NOT NULL,
    data TEXT NOT NULL,                -- the reading as it was, to find it again in a new version
    reading INTEGER REFERENCES readings (number) ON DELETE SET NULL
);
CREATE INDEX anchors_by_reading ON anchors (reading);
CREATE INDEX anchors_by_origin ON anchors (origin);
CREATE INDEX anchors_by_correction ON anchors (correction);

CREATE TABLE changes (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    run INTEGER NOT NULL REFERENCES runs (number),
    incident TEXT NOT NULL,            -- the incident's id; it may be gone by now
    what TEXT NOT NULL CHECK (what IN ('new', 'changed', 'merged', 'removed')),
    successor TEXT,                    -- the incident that a merged one went into
    data TEXT                          -- the incident after the run
);
CREATE INDEX changes_by_incident ON changes (incident, run);
CREATE INDEX changes_by_run ON changes (run);
CREATE INDEX changes_by_successor ON changes (successor);

-- The spatial index, as extension gpkg_rtree_index words it --------------------------------

CREATE VIRTUAL TABLE rtree_incidents_geom USING rtree (id, minx, maxx, miny, maxy);

CREATE TRIGGER rtree_incidents_geom_insert AFTER INSERT ON incidents
WHEN (NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_incidents_geom VALUES (
        NEW.fid,
        ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom)
    );
END;

CREATE TRIGGER rtree_incidents_geom_update1 AFTER UPDATE OF geom ON incidents
WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    INSERT OR REPLACE INTO rtree_incidents_geom VALUES (
        NEW.fid,
        ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom)
    );
END;

CREATE TRIGGER rtree_incidents_geom_update2 AFTER UPDATE OF geom ON incidents
WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_incidents_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_incidents_geom_update3 AFTER UPDATE ON incidents
WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_incidents_geom WHERE id = OLD.fid;
    INSERT OR REPLACE INTO rtree_incidents_geom VALUES (
        NEW.fid,
        ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
        ST_MinY(NEW.geom), ST_MaxY(NEW.geom)
    );
END;

CREATE TRIGGER rtree_incidents_geom_update4 AFTER UPDATE ON incidents
WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
    DELETE FROM rtree_incidents_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_incidents_geom_delete AFTER DELETE ON incidents
WHEN OLD.geom NOT NULL
BEGIN
    DELETE FROM rtree_incidents_geom WHERE id = OLD.fid;
END;
