-- What every module's migration finds: the rights of the application's role, the extensions, and the tables of the two
-- libraries that keep work in the database. The role itself is made before any migration, because it belongs to the
-- whole server and not to this database (see docs/adr/002-database-roles.md).

-- Objects made later by the owner of this database are usable by the application, and by default never alterable.
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO cabas_app;
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO cabas_app;
ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO cabas_app;
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO cabas_app;
GRANT USAGE ON SCHEMA public TO cabas_app;

-- All three are "trusted": the owner of a database may install them without being a superuser.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Spring Modulith's event publication registry: what listeners still have to do, as of its version 2 layout.
CREATE TABLE event_publication (
    id                     uuid PRIMARY KEY,
    listener_id            text NOT NULL,
    event_type             text NOT NULL,
    serialized_event       text NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
CREATE INDEX event_publication_serialized_event_hash_idx ON event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion_date_idx ON event_publication (completion_date);

-- db-scheduler's table: one row per job, picked by one instance of Cabas at a time.
CREATE TABLE scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
CREATE INDEX priority_execution_time_idx ON scheduled_tasks (priority DESC, execution_time ASC);
