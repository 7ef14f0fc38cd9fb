-- For tables whose rows say how things stand since a day, in their column "since". When a row changes on a later day, the state before
-- goes to the twin table ..._past, which has the same columns and then the day on which it ceased. See
-- docs/adr/008-tables-that-know-their-past.md.
CREATE FUNCTION public.keep_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF new.since > old.since THEN
        EXECUTE format('INSERT INTO %I.%I SELECT ($1).*, $2', tg_table_schema, tg_table_name || '_past') USING old, new.since;
    ELSIF new.since < old.since THEN
        RAISE EXCEPTION '% %: a change cannot be older than the state that it replaces', tg_table_name, new.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN new;
END $$;
